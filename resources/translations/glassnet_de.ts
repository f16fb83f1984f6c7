<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_GB">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a Glassnet file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save everything, with the whole state of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save under another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget the files opened recently</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the change again that was taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut what is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy what is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste, also rows from a spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Freeze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether training may change the selected weight or bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set to &amp;Zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the selected weight or bias to 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pr&amp;eferences…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What holds for all documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Follow System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark as the desktop is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the network larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the network smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole network, all samples and all losses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the window the whole screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put all cards back where they were at first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One &amp;Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train on one sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One &amp;Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train until the next update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One &amp;Epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train on every sample once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back One Sa&amp;mple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back by one sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back One B&amp;atch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back by one update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back One Ep&amp;och</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back by one epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pla&amp;y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to the same start, with the same first weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw new first weights from the next seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Start &amp;From Seed…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw new first weights from a seed of your choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run E&amp;pochs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train for a number of epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run &amp;Until Loss…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train until the loss is small enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fas&amp;ter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;lower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a sample to the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the selected sample from the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard &amp;Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All keys of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Glassnet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version, parts and licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version of Qt</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>Sigmoid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaky ReLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ELU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softplus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SiLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GELU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softmax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The separator of fields cannot be a quotation mark, a line end or a character outside ASCII.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is larger than %1 MiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is not in UTF-8; it was read as Windows-1252.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty lines between the rows were skipped: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is larger than %2 MiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1, column &apos;%2&apos;: &apos;%3&apos; is not a finite number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1, column &apos;%2&apos;: &apos;%3&apos; has thousands separators; write the number without them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1, column &apos;%2&apos;: &apos;%3&apos; is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The decimal mark is not the same everywhere: &apos;%3&apos; in line %1, column &apos;%2&apos;, but &apos;%6&apos; in line %4, column &apos;%5&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns without a name are now called %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column names that occur more than once were numbered: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1, column &apos;%2&apos;: &apos;%3&apos; may have a decimal comma or a thousands separator; choose the decimal mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The comma was read as decimal mark, as in &apos;%3&apos; in line %1, column &apos;%2&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column &apos;%1&apos; was read as labels, though some of its cells are numbers: %2 of %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing cells: %1. The first is in line %2, column &apos;%3&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1, field %2: the quotation mark that opens it is never closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for line %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1, field %2: &apos;%3&apos; follows a closing quotation mark where the separator is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Line %2 has more than %1 fields.</source>
        <comment>Line %2 has more than %1 field.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1 has another number of fields than line %2: %3 instead of %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The table has more than %1 cells.</source>
        <comment>The table has more than %1 cell.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The table is empty: there is no line with values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some lines have another number of fields than line %1, which has %2: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is in UTF-16; save it as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 holds a NUL byte; this is not a text file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is neither in UTF-8 nor in Windows-1252.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table has no data rows, only a header; there is nothing to train on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table has no column of numbers for the inputs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column &apos;%1&apos; cannot be an input and the target at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column &apos;%1&apos; holds labels; an input has to be a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The column &apos;%2&apos; has more than %1 different values; these are no classes.</source>
        <comment>The column &apos;%2&apos; has more than %1 different value; these are no classes.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The column &apos;%1&apos; has the class &apos;%2&apos;, which is not among those chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All rows are of one class: &apos;%1&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column &apos;%1&apos; holds labels; a numeric target has to be a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1, column &apos;%2&apos;: &apos;%3&apos; is neither &apos;train&apos; nor &apos;test&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every row has a missing cell in the chosen columns; no row is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows left out because a cell is missing: %1. The first is in line %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&apos;%2&apos; always has %1 samples, not %3.</source>
        <comment>&apos;%2&apos; always has %1 sample, not %3.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&apos;%2&apos; has from %3 to %1 samples, not %4.</source>
        <comment>&apos;%2&apos; has from %3 to %1 sample, not %4.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no noise to choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The noise of &apos;%1&apos; lies between 0 and %2 percent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of training samples lies between 0 and 100 percent, not %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All samples of &apos;%1&apos; are for training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random people, labelled by a rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum of two numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AND</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAND</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XOR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Circle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exclusive or</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spiral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six bumps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two moons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two rings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adult population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data have no columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data have no samples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The data have %1 columns, but names for %2.</source>
        <comment>The data have %1 column, but names for %2.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The data have %1 samples, but targets for %2.</source>
        <comment>The data have %1 sample, but targets for %2.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The data have %1 samples, but names for %2.</source>
        <comment>The data have %1 sample, but names for %2.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The data have %1 samples, of which %2 are assigned to training or testing.</source>
        <comment>The data have %1 sample, of which %2 are assigned to training or testing.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The name of the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source of the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample %1, column &apos;%2&apos;: the number is beyond ±%3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample %1, column &apos;%2&apos;: the value is not a finite number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Sample %2, column &apos;%3&apos;: the target is none of the %1 classes.</source>
        <comment>Sample %2, column &apos;%3&apos;: the target is not the only class.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The scaling is made for another number of columns: %1, not %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column &apos;%1&apos; cannot be scaled: what is taken off must lie within ±%2, and what it is divided by between %3 and %2 in size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No input is switched on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input %1 needs column %2, but the data have %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column &apos;%1&apos; holds numbers, not classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Column &apos;%2&apos; has %1 classes; a single output tells two apart.</source>
        <comment>Column &apos;%2&apos; has %1 class; a single output tells two apart.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Column &apos;%1&apos; has a single class; there is nothing to tell apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column &apos;%1&apos; holds classes, not numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data have no training samples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The targets can be divided only by a number between %1 and %2 in size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample %1: the input %2 is too large to compute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample %1: the target divided by the divisor is too large to compute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is described by another number of values than the data: %2, not %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, column &apos;%2&apos;: &apos;%3&apos; cannot be converted to &apos;%4&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in</source>
        <extracomment>The unit: inch</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column &apos;%1&apos; cannot be converted from &apos;%2&apos; to &apos;%3&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0.01 × normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uniform ±0.5, bias 0.1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glorot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>He</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The network has %1 weights and biases, not %2.</source>
        <comment>The network has %1 weight, not %2.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The value for %1 is not a finite number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The Hessian is computed for up to %1 parameters; this network has %2.</source>
        <comment>The Hessian is computed for up to %1 parameter; this network has %2.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%2: &apos;%3&apos; is too long; %1 characters are the most.</source>
        <comment>%2: &apos;%3&apos; is too long; %1 character is the most.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: &apos;%2&apos; contains a line end, a tab or another control character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half sum of squared errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean half squared error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Binary cross-entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softmax cross-entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hinge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Binary cross-entropy needs a sigmoid output, not %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softmax cross-entropy needs a softmax output, not %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hinge loss compares signs; a softmax output has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs targets between 0 and 1; sample %2 has another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hinge loss needs targets −1 and +1; sample %1 has another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>A network takes 1 to %1 inputs, not %2.</source>
        <comment>A network takes 1 to %1 input, not %2.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A network has 1 to %1 layers, not %2.</source>
        <comment>A network has 1 to %1 layer, not %2.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Layer %2 can have 1 to %1 neurons, not %3.</source>
        <comment>Layer %2 can have 1 to %1 neuron, not %3.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The slope of layer %1 must be a number from 0 to a million.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softmax needs the output layer and two or more neurons; layer %1 is not that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>A network has at most %1 inputs and as many outputs.</source>
        <comment>A network has at most %1 input and as many outputs.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be a list of numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be an object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be a list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is too short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be a whole number from %2 to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be a whole number of 64 bits, as text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be true or false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&apos;%2&apos; is too long; %1 characters are the most.</source>
        <comment>&apos;%2&apos; is too long; %1 character is the most.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&apos;%1&apos; holds a number beyond ±10¹².</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&apos;%2&apos; must be lists of %1 numbers.</source>
        <comment>&apos;%2&apos; must be lists of %1 number.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The file is too large to be a project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; has the unknown value &apos;%2&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos;: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be a list of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is nested too deeply to be a project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged at line %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not a Glassnet project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds a number that is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; lacks some of the network&apos;s weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is four zeros, which no random generator can be at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was made by a newer version of Glassnet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; does not stand at the moment of its history that &apos;now&apos; says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; names a part that the file does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a record of losses that is not in order or holds what no loss is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seed &apos;%1&apos; is not a whole number from 0 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>A number has at most %1 characters here.</source>
        <comment>A number has at most %1 character here.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There is no number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither a number nor a formula that makes one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no finite value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network has no such weight or bias.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A weight or bias must be a finite number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network has no layer %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer %1 has another number of biases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The edit does not say what should be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decay α</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>β1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>β2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AMSGrad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every (epochs)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length (epochs)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowest share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warm-up (epochs)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On biases too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L1 switches weights off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rest of an epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First weights overwritten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output rounded in between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half of the cross-entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branch %1 of the history: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branch %1 of the history has no first state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branch %1 of the history has states that do not belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branch %1 of the history has states that are not in order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branch %1 of the history does not begin with its first state or ends before its last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branch %1 of the history has a record of losses that is not in order or holds what no loss is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branch %1 of the history does not say where it began.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branch %1 of the history began at a moment that never was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history lacks its first or its present branch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branch %1 of the history is not in order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SGD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nesterov</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AdaGrad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RMSProp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs momentum and decays from 0 to below 1, an epsilon above 0 and a weight decay from 0, neither beyond a million.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learning-rate schedule needs lengths above 0 and up to 10¹² epochs, factors above 0 and up to a million, and a lowest share from 0 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learning rate must be a number from 0 to a million.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A batch holds from 1 to a billion samples, not %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The L1 and L2 penalties must be numbers from 0 to a million.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half of the cross-entropy can only be left out of binary cross-entropy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a learning rate of 0 nothing changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hardly anything learns at such a rate; most problems want one between %1 and %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>There are %1 training samples: such a batch is never complete, and nothing is learned.</source>
        <comment>There is %1 training sample: such a batch is never complete, and nothing is learned.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %1 training samples: such a batch holds all of them.</source>
        <comment>There is %1 training sample: such a batch holds all of them.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>With a factor above 1 the learning rate grows without end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A penalty above 1 usually pulls the weights to 0 faster than they learn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update %1 would make %2 infinite or undefined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update %1, which moves %2 most, would make the output of %3 infinite or undefined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With these values the output of %1 is infinite or undefined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update %1, which moves %2 most, would make the loss infinite or undefined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With these values the loss is infinite or undefined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 data has %2 but %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 samples</source>
        <comment>%1 sample</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 targets</source>
        <comment>%1 target</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %2 data has %1 inputs a sample, the network %3.</source>
        <comment>The %2 data has %1 input a sample, the network %3.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The %1 data has %2, the network %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 targets a sample</source>
        <comment>%1 target a sample</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 outputs</source>
        <comment>%1 output</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The %1 data holds a number that is not finite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run stands at a place in its epoch that the training data does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The optimiser&apos;s memory does not belong to %1 and this network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples, updates and epochs cannot be counted below 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run holds a weight, bias or moment that is not a finite number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network&apos;s start has another shape or numbers that are not finite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no training samples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>A sample has %1 columns or, without its name, %2; these rows have %3.</source>
        <comment>A sample has %1 column or, without its name, %2; these rows have %3.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1, column &apos;%2&apos;: a number is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1, column &apos;%2&apos;: the number is beyond ±%3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1, column &apos;%2&apos;: &apos;%3&apos; is none of the classes %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1, column &apos;%2&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: a name is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: there is no sample left to write over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A person needs a number for every column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is beyond ±%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data have no such row or column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sample among others with names needs one too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least one training sample has to stay: there would be nothing to learn from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody who is asked about would be beyond ±%1 in that unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; could not be saved: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; could not be opened: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is too large to be a Glassnet file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network has no hidden layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output layer cannot be removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A person in the list needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A loss is never below 0: training would not end.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Data</name>
    <message>
        <source>%1 (tutorial)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditText</name>
    <message>
        <source>Change Weight %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change Bias %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freeze %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfreeze %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change Activation of Layer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change Activation of the Output Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add Biases of Layer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add Biases of the Output Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove Biases of Layer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove Biases of the Output Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add Neuron to Layer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add Neuron to the Output Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove Neuron from Layer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove Neuron from the Output Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change Inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change Learning Rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change Optimiser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change Batch Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change %1</source>
        <comment>a setting</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change %1</source>
        <comment>a sample</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change Target of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Train on %n Samples</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Test on %n Samples</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Add Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Remove %n Samples</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Paste Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change Scaling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rate %1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Edits</name>
    <message>
        <source>&apos;%1&apos; was done to another network than the one of this moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change Activation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Tutorials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Gates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Playground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Simulated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Data Set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Four People (tutorials 002 and 003)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Random People (tutorial 000)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sum of Two Numbers (tutorial 004)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Playground, First Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playground &amp;Link of Tutorial 003</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sp&amp;iral, Seven Inputs and Three Layers of Eight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NetworkView</name>
    <message>
        <source>Weight %1 from %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neuron %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bias %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to change it, drag up or down to try values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computed from the other inputs; it cannot be changed itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to see its output in the decision surface.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training leaves it as it is. Click to change it, F to unfreeze.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to change it, drag up or down to try values, F to freeze.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln parameters</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>click a weight, bias or input to change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hover a link or neuron to read it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Unsaved Work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the changes to &apos;%1&apos;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is not saved is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many more epochs:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run Until Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train until the training loss is below:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The present first weights are those of seed %1.
Draw new ones from seed:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Samples</name>
    <message>
        <source>Sample %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SurfaceText</name>
    <message>
        <source>%1 = %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 = %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for testing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>output %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neuron %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision surface of %1 over %2 and %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; %2 of %3 right</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ft-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Female</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Male</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>class and share</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>glassnet::AboutDialog</name>
    <message>
        <source>About Glassnet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glassnet %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small neural networks, seen while they learn.
Free software under the GNU General Public License, version 3 or later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>glassnet::CardArea</name>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data or network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data and Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision Surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>glassnet::DataChooser</name>
    <message>
        <source>D&amp;ata set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw other samples, with a new seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (edited)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>glassnet::DataInputs</name>
    <message>
        <source>Inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>glassnet::DataPanel</name>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double-click a cell to change it; drag a point in the decision surface to move it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a sample with the numbers of the person who is asked about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the chosen samples (Del)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ Sample</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>glassnet::DataScaling</name>
    <message>
        <source>None: columns as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off constants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standardise: mean 0, deviation 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From 0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From −1 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift before training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken off %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit of the data: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(x − %1) ÷ %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 + %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 − %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>glassnet::DataSetBox</name>
    <message>
        <source>Tutorials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>glassnet::DataTable</name>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use for &amp;Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use for T&amp;esting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>glassnet::DataTableModel</name>
    <message>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right or wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>glassnet::DataTile</name>
    <message>
        <source>Data set %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>glassnet::DivergenceBar</name>
    <message>
        <source>&amp;Go Back and Lower the Rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to where the loss was lowest, with a tenth of the learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>glassnet::FileActions</name>
    <message>
        <source>Glassnet files (*.%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save As</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>glassnet::LossInteraction</name>
    <message>
        <source>Left, Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Travel by an epoch; by ten with Shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page Down, Page Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Travel farther back or on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the beginning, to the newest moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+, −, 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom, and show everything again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag, click on a faint line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Travel in time; return to what was left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wheel, drag with Shift, double click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom, move and fit the chart</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>glassnet::LossView</name>
    <message>
        <source>&amp;Return to Another Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch %1: train %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, test %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of all samples together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return to the first line, epoch %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return to “%1”, epoch %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been trained yet; the loss is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss up to epoch %1, from %2 at the beginning; now %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln edits on the way.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show the whole line (0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Logarithmic Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make each tenth of the loss equally high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss is drawn here as soon as something is trained.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train — test – –</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train —</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>glassnet::MainWindow</name>
    <message>
        <source>%1[*] — %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — edited</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>glassnet::NetworkHeader</name>
    <message>
        <source>+ layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a hidden layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a hidden layer before the output</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>glassnet::NetworkLayerControl</name>
    <message>
        <source>Remove a neuron from hidden layer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a neuron to hidden layer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden layer %1, neurons: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden layer %1: add or remove a layer here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a Layer Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a Layer After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove This Layer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>glassnet::NetworkView</name>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next or previous input, neuron, weight, bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The nearest one in that direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter, F2 or a digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the selected value; show a neuron on the surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the selected value by a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… by a fine step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set to zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freeze or unfreeze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu, Shift+F10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What else can be done with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave a field or a drag without a change; deselect, for Tab to go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up, Down in an editor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step; finely with Shift, coarsely with Ctrl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it; finely with Shift, coarsely with Ctrl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+wheel or pinch, drag, double click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom, move and fit the drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show on Surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit Bias…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfreeze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set to Zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>glassnet::PersonForm</name>
    <message>
        <source>Unit of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>glassnet::PersonList</name>
    <message>
        <source>+ &amp;Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep these numbers in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rena&amp;me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the chosen person another name (F2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the chosen person from the list (Del)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People asked about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>glassnet::PersonListModel</name>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename Person to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>glassnet::PlotView</name>
    <message>
        <source>&amp;Fit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>glassnet::PredictAnswer</name>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%2 · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the output lies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of every class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>glassnet::PredictPanel</name>
    <message>
        <source>&amp;Swap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange the two numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 seem to be exchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is like that: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Far outside the data: %1. The answer is a guess.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>glassnet::PreferencesDialog</name>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Follow the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When Glassnet is started the next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>glassnet::ShapeLayer</name>
    <message>
        <source>Add a layer before this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Biases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slope of the activation below 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neurons of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slope of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Biases of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As many as the data need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1–%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer %1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>glassnet::ShapePanel</name>
    <message>
        <source>+ La&amp;yer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a hidden layer before the output</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln parameters: weights %2, biases %3</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glassnet::ShapeSettings</name>
    <message>
        <source>Optimiser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decay α</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>β1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>β2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AMSGrad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Constant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every (epochs)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length (epochs)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowest share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warm-up (epochs)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Penalty on large weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On biases too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L1 switches weights off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples and batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shuffled every epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn at random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rest of an epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A smaller batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joins the next epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean of the batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum of the batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mistakes of the tutorials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First weights overwritten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output rounded in between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half of the cross-entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▾ Fewer settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▸ More settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>glassnet::ShapeStart</name>
    <message>
        <source>First &amp;weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glassnet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NumPy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the weights anew, as said above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw other weights, from a new seed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>glassnet::ShortcutsDialog</name>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the button, or open the list, that has the focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on to the next control, or back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>glassnet::StatusLine</name>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: numbers broke</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln points</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 M samples/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln samples/s</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 fps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>glassnet::SurfaceInteraction</name>
    <message>
        <source>Arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the selected sample or the person; finely with Shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the previous or the next sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the nearest sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double click, Insert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the selected sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a drag back; select the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+, −, 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom, and show everything again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wheel, drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom and move the plane</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>glassnet::SurfaceView</name>
    <message>
        <source>&amp;Put %1 on the Inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use for &amp;Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use for &amp;Testing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add Sample Here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add Sample of Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask About This &amp;Point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a sample of class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all samples and the person (0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Discrete Surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discrete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show which side of the boundary, not how far from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A surface needs data with two columns; these have one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>glassnet::TrainingActions</name>
    <message>
        <source>Un&amp;freeze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Freeze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New first weights from seed %1; the last ones were of seed %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pla&amp;y</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>glassnet::TransportBar</name>
    <message>
        <source>Transport</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>glassnet::TransportCounters</name>
    <message numerus="yes">
        <source>epochs</source>
        <comment>after a number</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>sample %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · update %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 · %3 · %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sample %1 of %2 · update %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · train %1 · test %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>glassnet::TransportRate</name>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far an update follows the gradient. Type a number or a formula such as 1/3, or turn the wheel; finer with Shift.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>glassnet::TransportSettings</name>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation of the hidden layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;ctivation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L&amp;oss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opt&amp;imiser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many samples make one update: a number, or &quot;all&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rate</source>
        <comment>learning rate</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the neurons of all hidden layers do with their sums.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network has no hidden layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no batch size: a whole number from 1, or &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>glassnet::TransportSpeed</name>
    <message>
        <source>unlimited</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 epochs/s</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 samples/s</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed of training: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>glassnet::ValueEditor</name>
    <message>
        <source>New value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
