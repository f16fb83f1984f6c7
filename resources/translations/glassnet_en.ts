<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>Core</name>
    <message numerus="yes">
        <source>Line %2 has more than %1 fields.</source>
        <comment>Line %2 has more than %1 field.</comment>
        <translation>
            <numerusform>Line %2 has more than %1 field.</numerusform>
            <numerusform>Line %2 has more than %1 fields.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The table has more than %1 cells.</source>
        <comment>The table has more than %1 cell.</comment>
        <translation>
            <numerusform>The table has more than %1 cell.</numerusform>
            <numerusform>The table has more than %1 cells.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The column &apos;%2&apos; has more than %1 different values; these are no classes.</source>
        <comment>The column &apos;%2&apos; has more than %1 different value; these are no classes.</comment>
        <translation>
            <numerusform>The column &apos;%2&apos; has more than %1 different value; these are no classes.</numerusform>
            <numerusform>The column &apos;%2&apos; has more than %1 different values; these are no classes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&apos;%2&apos; always has %1 samples, not %3.</source>
        <comment>&apos;%2&apos; always has %1 sample, not %3.</comment>
        <translation>
            <numerusform>&apos;%2&apos; always has %1 sample, not %3.</numerusform>
            <numerusform>&apos;%2&apos; always has %1 samples, not %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&apos;%2&apos; has from %3 to %1 samples, not %4.</source>
        <comment>&apos;%2&apos; has from %3 to %1 sample, not %4.</comment>
        <translation>
            <numerusform>&apos;%2&apos; has from %3 to %1 sample, not %4.</numerusform>
            <numerusform>&apos;%2&apos; has from %3 to %1 samples, not %4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The data have %1 columns, but names for %2.</source>
        <comment>The data have %1 column, but names for %2.</comment>
        <translation>
            <numerusform>The data have %1 column, but names for %2.</numerusform>
            <numerusform>The data have %1 columns, but names for %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The data have %1 samples, but targets for %2.</source>
        <comment>The data have %1 sample, but targets for %2.</comment>
        <translation>
            <numerusform>The data have %1 sample, but targets for %2.</numerusform>
            <numerusform>The data have %1 samples, but targets for %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The data have %1 samples, but names for %2.</source>
        <comment>The data have %1 sample, but names for %2.</comment>
        <translation>
            <numerusform>The data have %1 sample, but names for %2.</numerusform>
            <numerusform>The data have %1 samples, but names for %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The data have %1 samples, of which %2 are assigned to training or testing.</source>
        <comment>The data have %1 sample, of which %2 are assigned to training or testing.</comment>
        <translation>
            <numerusform>The data have %1 sample, of which %2 are assigned to training or testing.</numerusform>
            <numerusform>The data have %1 samples, of which %2 are assigned to training or testing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sample %2, column &apos;%3&apos;: the target is none of the %1 classes.</source>
        <comment>Sample %2, column &apos;%3&apos;: the target is not the only class.</comment>
        <translation>
            <numerusform>Sample %2, column &apos;%3&apos;: the target is not the only class.</numerusform>
            <numerusform>Sample %2, column &apos;%3&apos;: the target is none of the %1 classes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Column &apos;%2&apos; has %1 classes; a single output tells two apart.</source>
        <comment>Column &apos;%2&apos; has %1 class; a single output tells two apart.</comment>
        <translation>
            <numerusform>Column &apos;%2&apos; has %1 class; a single output tells two apart.</numerusform>
            <numerusform>Column &apos;%2&apos; has %1 classes; a single output tells two apart.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The network has %1 weights and biases, not %2.</source>
        <comment>The network has %1 weight, not %2.</comment>
        <translation>
            <numerusform>The network has %1 weight, not %2.</numerusform>
            <numerusform>The network has %1 weights and biases, not %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The Hessian is computed for up to %1 parameters; this network has %2.</source>
        <comment>The Hessian is computed for up to %1 parameter; this network has %2.</comment>
        <translation>
            <numerusform>The Hessian is computed for up to %1 parameter; this network has %2.</numerusform>
            <numerusform>The Hessian is computed for up to %1 parameters; this network has %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%2: &apos;%3&apos; is too long; %1 characters are the most.</source>
        <comment>%2: &apos;%3&apos; is too long; %1 character is the most.</comment>
        <translation>
            <numerusform>%2: &apos;%3&apos; is too long; %1 character is the most.</numerusform>
            <numerusform>%2: &apos;%3&apos; is too long; %1 characters are the most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A network takes 1 to %1 inputs, not %2.</source>
        <comment>A network takes 1 to %1 input, not %2.</comment>
        <translation>
            <numerusform>A network takes 1 to %1 input, not %2.</numerusform>
            <numerusform>A network takes 1 to %1 inputs, not %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A network has 1 to %1 layers, not %2.</source>
        <comment>A network has 1 to %1 layer, not %2.</comment>
        <translation>
            <numerusform>A network has 1 to %1 layer, not %2.</numerusform>
            <numerusform>A network has 1 to %1 layers, not %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Layer %2 can have 1 to %1 neurons, not %3.</source>
        <comment>Layer %2 can have 1 to %1 neuron, not %3.</comment>
        <translation>
            <numerusform>Layer %2 can have 1 to %1 neuron, not %3.</numerusform>
            <numerusform>Layer %2 can have 1 to %1 neurons, not %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A network has at most %1 inputs and as many outputs.</source>
        <comment>A network has at most %1 input and as many outputs.</comment>
        <translation>
            <numerusform>A network has at most %1 input and as many outputs.</numerusform>
            <numerusform>A network has at most %1 inputs and as many outputs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&apos;%2&apos; is too long; %1 characters are the most.</source>
        <comment>&apos;%2&apos; is too long; %1 character is the most.</comment>
        <translation>
            <numerusform>&apos;%2&apos; is too long; %1 character is the most.</numerusform>
            <numerusform>&apos;%2&apos; is too long; %1 characters are the most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&apos;%2&apos; must be lists of %1 numbers.</source>
        <comment>&apos;%2&apos; must be lists of %1 number.</comment>
        <translation>
            <numerusform>&apos;%2&apos; must be lists of %1 number.</numerusform>
            <numerusform>&apos;%2&apos; must be lists of %1 numbers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A number has at most %1 characters here.</source>
        <comment>A number has at most %1 character here.</comment>
        <translation>
            <numerusform>A number has at most %1 character here.</numerusform>
            <numerusform>A number has at most %1 characters here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %1 training samples: such a batch is never complete, and nothing is learned.</source>
        <comment>There is %1 training sample: such a batch is never complete, and nothing is learned.</comment>
        <translation>
            <numerusform>There is %1 training sample: such a batch is never complete, and nothing is learned.</numerusform>
            <numerusform>There are %1 training samples: such a batch is never complete, and nothing is learned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %1 training samples: such a batch holds all of them.</source>
        <comment>There is %1 training sample: such a batch holds all of them.</comment>
        <translation>
            <numerusform>There is %1 training sample: such a batch holds all of them.</numerusform>
            <numerusform>There are %1 training samples: such a batch holds all of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 samples</source>
        <comment>%1 sample</comment>
        <translation>
            <numerusform>%1 sample</numerusform>
            <numerusform>%1 samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 targets</source>
        <comment>%1 target</comment>
        <translation>
            <numerusform>%1 target</numerusform>
            <numerusform>%1 targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %2 data has %1 inputs a sample, the network %3.</source>
        <comment>The %2 data has %1 input a sample, the network %3.</comment>
        <translation>
            <numerusform>The %2 data has %1 input a sample, the network %3.</numerusform>
            <numerusform>The %2 data has %1 inputs a sample, the network %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 targets a sample</source>
        <comment>%1 target a sample</comment>
        <translation>
            <numerusform>%1 target a sample</numerusform>
            <numerusform>%1 targets a sample</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 outputs</source>
        <comment>%1 output</comment>
        <translation>
            <numerusform>%1 output</numerusform>
            <numerusform>%1 outputs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A sample has %1 columns or, without its name, %2; these rows have %3.</source>
        <comment>A sample has %1 column or, without its name, %2; these rows have %3.</comment>
        <translation>
            <numerusform>A sample has %1 column or, without its name, %2; these rows have %3.</numerusform>
            <numerusform>A sample has %1 columns or, without its name, %2; these rows have %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%2 is dead: its output and its slope are 0 for all %1 samples, so nothing learns through it.</source>
        <comment>%2 is dead: its output and its slope are 0 for the only sample, so nothing learns through it.</comment>
        <translation>
            <numerusform>%2 is dead: its output and its slope are 0 for the only sample, so nothing learns through it.</numerusform>
            <numerusform>%2 is dead: its output and its slope are 0 for all %1 samples, so nothing learns through it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%2 is saturated: its slope is below %3 for %4 of %1 samples, so its weights hardly change.</source>
        <comment>%2 is saturated: its slope is below %3 for %4 of %1 sample, so its weights hardly change.</comment>
        <translation>
            <numerusform>%2 is saturated: its slope is below %3 for %4 of %1 sample, so its weights hardly change.</numerusform>
            <numerusform>%2 is saturated: its slope is below %3 for %4 of %1 samples, so its weights hardly change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%2 is saturated: its slope is below %3 for all %1 samples, so its weights hardly change.</source>
        <comment>%2 is saturated: its slope is below %3 for the only sample, so its weights hardly change.</comment>
        <translation>
            <numerusform>%2 is saturated: its slope is below %3 for the only sample, so its weights hardly change.</numerusform>
            <numerusform>%2 is saturated: its slope is below %3 for all %1 samples, so its weights hardly change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%2 is constant: it gives %3 for all %1 samples, and says nothing about them.</source>
        <comment>%2 is constant: it gives %3 for the only sample, and says nothing about it.</comment>
        <translation>
            <numerusform>%2 is constant: it gives %3 for the only sample, and says nothing about it.</numerusform>
            <numerusform>%2 is constant: it gives %3 for all %1 samples, and says nothing about them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All neurons of layer %2 are dead: their outputs and slopes are 0 for all %1 samples, so nothing below learns.</source>
        <comment>All neurons of layer %2 are dead: their outputs and slopes are 0 for the only sample, so nothing below learns.</comment>
        <translation>
            <numerusform>All neurons of layer %2 are dead: their outputs and slopes are 0 for the only sample, so nothing below learns.</numerusform>
            <numerusform>All neurons of layer %2 are dead: their outputs and slopes are 0 for all %1 samples, so nothing below learns.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The outputs for all %1 samples are %2, and the gradient is below %3: the weights are where the slope is 0.</source>
        <comment>The output for the only sample is %2, and the gradient is below %3: the weights are where the slope is 0.</comment>
        <translation>
            <numerusform>The output for the only sample is %2, and the gradient is below %3: the weights are where the slope is 0.</numerusform>
            <numerusform>The outputs for all %1 samples are %2, and the gradient is below %3: the weights are where the slope is 0.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The batch is not complete: the update waits for %1 more samples.</source>
        <comment>The batch is not complete: the update waits for %1 more sample.</comment>
        <translation>
            <numerusform>The batch is not complete: the update waits for %1 more sample.</numerusform>
            <numerusform>The batch is not complete: the update waits for %1 more samples.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%2 is right to %1 digits, but cut off: rounded, the last one is another.</source>
        <comment>%2 is right to %1 digit, but cut off: rounded, it is another.</comment>
        <translation>
            <numerusform>%2 is right to %1 digit, but cut off: rounded, it is another.</numerusform>
            <numerusform>%2 is right to %1 digits, but cut off: rounded, the last one is another.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%2 is right to %1 digits.</source>
        <comment>%2 is right to %1 digit.</comment>
        <translation>
            <numerusform>%2 is right to %1 digit.</numerusform>
            <numerusform>%2 is right to %1 digits.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%2 was rounded too early: intermediate results to %1 decimals.</source>
        <comment>%2 was rounded too early: intermediate results to %1 decimal.</comment>
        <translation>
            <numerusform>%2 was rounded too early: intermediate results to %1 decimal.</numerusform>
            <numerusform>%2 was rounded too early: intermediate results to %1 decimals.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A calculation has at most %1 characters here.</source>
        <comment>A calculation has at most %1 character here.</comment>
        <translation>
            <numerusform>A calculation has at most %1 character here.</numerusform>
            <numerusform>A calculation has at most %1 characters here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NetworkView</name>
    <message numerus="yes">
        <source>%Ln parameters</source>
        <translation>
            <numerusform>%Ln parameter</numerusform>
            <numerusform>%Ln parameters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message numerus="yes">
        <source>%n more input(s)</source>
        <translation>
            <numerusform>%n more input</numerusform>
            <numerusform>%n more inputs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more derivative(s)</source>
        <translation>
            <numerusform>%n more derivative</numerusform>
            <numerusform>%n more derivatives</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tug</name>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mean of %n samples</source>
        <translation>
            <numerusform>Mean of %n sample</numerusform>
            <numerusform>Mean of %n samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sum of %n samples</source>
        <translation>
            <numerusform>Sum of %n sample</numerusform>
            <numerusform>Sum of %n samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n samples do not pull</source>
        <translation>
            <numerusform>%n sample does not pull</numerusform>
            <numerusform>%n samples do not pull</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UndoText</name>
    <message numerus="yes">
        <source>Train on %n Samples</source>
        <translation>
            <numerusform>Train on %n Sample</numerusform>
            <numerusform>Train on %n Samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Test on %n Samples</source>
        <translation>
            <numerusform>Test on %n Sample</numerusform>
            <numerusform>Test on %n Samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n Samples</source>
        <translation>
            <numerusform>Remove %n Sample</numerusform>
            <numerusform>Remove %n Samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %n Weights</source>
        <translation>
            <numerusform>Set %n Weight</numerusform>
            <numerusform>Set %n Weights</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %n Biases</source>
        <translation>
            <numerusform>Set %n Bias</numerusform>
            <numerusform>Set %n Biases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %n Weights and Biases</source>
        <translation>
            <numerusform>Set %n Weight or Bias</numerusform>
            <numerusform>Set %n Weights and Biases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message numerus="yes">
        <source>Measured by moving %1 a little: %2; %n digit(s) agree.</source>
        <translation>
            <numerusform>Measured by moving %1 a little: %2; %n digit agrees.</numerusform>
            <numerusform>Measured by moving %1 a little: %2; %n digits agree.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glassnet::LossView</name>
    <message numerus="yes">
        <source>%Ln edits on the way.</source>
        <translation>
            <numerusform>%Ln edit on the way.</numerusform>
            <numerusform>%Ln edits on the way.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glassnet::ParameterTable</name>
    <message numerus="yes">
        <source>The value of %n weights and biases:</source>
        <translation>
            <numerusform>The value of %n weight or bias:</numerusform>
            <numerusform>The value of %n weights and biases:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Set %n Chosen To…</source>
        <translation>
            <numerusform>&amp;Set %n Chosen To…</numerusform>
            <numerusform>&amp;Set %n Chosen To…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glassnet::ShapePanel</name>
    <message numerus="yes">
        <source>%1 · %Ln parameters: weights %2, biases %3</source>
        <translation>
            <numerusform>%1 · %Ln parameter: weights %2, biases %3</numerusform>
            <numerusform>%1 · %Ln parameters: weights %2, biases %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glassnet::StatusLine</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln points</source>
        <translation>
            <numerusform>%Ln point</numerusform>
            <numerusform>%Ln points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln samples/s</source>
        <translation>
            <numerusform>%Ln sample/s</numerusform>
            <numerusform>%Ln samples/s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glassnet::TransportCounters</name>
    <message numerus="yes">
        <source>epochs</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>epoch</numerusform>
            <numerusform>epochs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glassnet::TransportSpeed</name>
    <message numerus="yes">
        <source>%1 epochs/s</source>
        <translation>
            <numerusform>%1 epoch/s</numerusform>
            <numerusform>%1 epochs/s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 samples/s</source>
        <translation>
            <numerusform>%1 sample/s</numerusform>
            <numerusform>%1 samples/s</numerusform>
        </translation>
    </message>
</context>
</TS>
