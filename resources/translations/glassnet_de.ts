<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_GB">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open a Glassnet file</source>
        <translation>Eine Glassnet-Datei öffnen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save everything, with the whole state of the run</source>
        <translation>Alles speichern, mit dem ganzen Stand des Laufs</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Save under another name</source>
        <translation>Unter anderem Namen speichern</translation>
    </message>
    <message>
        <source>&amp;Clear List</source>
        <translation>Liste &amp;leeren</translation>
    </message>
    <message>
        <source>Forget the files opened recently</source>
        <translation>Die zuletzt geöffneten Dateien vergessen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Das Fenster schließen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>Die letzte Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Make the change again that was taken back</source>
        <translation>Die zurückgenommene Änderung erneut ausführen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Aus&amp;schneiden</translation>
    </message>
    <message>
        <source>Cut what is selected</source>
        <translation>Die Auswahl ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy what is selected</source>
        <translation>Die Auswahl kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Paste, also rows from a spreadsheet</source>
        <translation>Einfügen, auch Zeilen aus einer Tabellenkalkulation</translation>
    </message>
    <message>
        <source>&amp;Freeze</source>
        <translation>Ein&amp;frieren</translation>
    </message>
    <message>
        <source>Whether training may change the selected weight or bias</source>
        <translation>Ob das Training das gewählte Gewicht oder den gewählten Bias ändern darf</translation>
    </message>
    <message>
        <source>Set to &amp;Zero</source>
        <translation>Auf &amp;Null setzen</translation>
    </message>
    <message>
        <source>Set the selected weight or bias to 0</source>
        <translation>Das gewählte Gewicht oder den gewählten Bias auf 0 setzen</translation>
    </message>
    <message>
        <source>Pr&amp;eferences…</source>
        <translation>E&amp;instellungen…</translation>
    </message>
    <message>
        <source>What holds for all documents</source>
        <translation>Was für alle Dokumente gilt</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Helle Farben</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Dunkle Farben</translation>
    </message>
    <message>
        <source>&amp;Follow System</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>Light or dark as the desktop is</source>
        <translation>Hell oder dunkel wie der Desktop</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Show the network larger</source>
        <translation>Das Netz größer zeigen</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>Verklei&amp;nern</translation>
    </message>
    <message>
        <source>Show the network smaller</source>
        <translation>Das Netz kleiner zeigen</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>&amp;Einpassen</translation>
    </message>
    <message>
        <source>Show the whole network, all samples and all losses</source>
        <translation>Das ganze Netz, alle Datenpunkte und alle Verluste zeigen</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>Give the window the whole screen</source>
        <translation>Dem Fenster den ganzen Bildschirm geben</translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation>Anordnung &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Put all cards back where they were at first</source>
        <translation>Alle Karten an ihren ursprünglichen Platz zurücksetzen</translation>
    </message>
    <message>
        <source>One &amp;Sample</source>
        <translation>Ein &amp;Datenpunkt</translation>
    </message>
    <message>
        <source>Train on one sample</source>
        <translation>Mit einem Datenpunkt trainieren</translation>
    </message>
    <message>
        <source>One &amp;Batch</source>
        <translation>Ein &amp;Batch</translation>
    </message>
    <message>
        <source>Train until the next update</source>
        <translation>Bis zur nächsten Anpassung trainieren</translation>
    </message>
    <message>
        <source>One &amp;Epoch</source>
        <translation>Eine &amp;Epoche</translation>
    </message>
    <message>
        <source>Train on every sample once</source>
        <translation>Mit jedem Datenpunkt einmal trainieren</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Datenpunkt</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Back One Sa&amp;mple</source>
        <translation>Ein Datenpunkt &amp;zurück</translation>
    </message>
    <message>
        <source>Go back by one sample</source>
        <translation>Um einen Datenpunkt zurückgehen</translation>
    </message>
    <message>
        <source>Back One B&amp;atch</source>
        <translation>Ein Batch zurüc&amp;k</translation>
    </message>
    <message>
        <source>Go back by one update</source>
        <translation>Um eine Anpassung zurückgehen</translation>
    </message>
    <message>
        <source>Back One Ep&amp;och</source>
        <translation>Eine Epoche zurü&amp;ck</translation>
    </message>
    <message>
        <source>Go back by one epoch</source>
        <translation>Um eine Epoche zurückgehen</translation>
    </message>
    <message>
        <source>Pla&amp;y</source>
        <translation>&amp;Abspielen</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>Zu&amp;rücksetzen</translation>
    </message>
    <message>
        <source>Go back to the same start, with the same first weights</source>
        <translation>Zum selben Anfang zurück, mit denselben ersten Gewichten</translation>
    </message>
    <message>
        <source>&amp;New Start</source>
        <translation>&amp;Neuer Anfang</translation>
    </message>
    <message>
        <source>Draw new first weights from the next seed</source>
        <translation>Neue erste Gewichte aus dem nächsten Startwert ziehen</translation>
    </message>
    <message>
        <source>New Start &amp;From Seed…</source>
        <translation>Neuer Anfang &amp;mit Startwert…</translation>
    </message>
    <message>
        <source>Draw new first weights from a seed of your choice</source>
        <translation>Neue erste Gewichte aus einem eigenen Startwert ziehen</translation>
    </message>
    <message>
        <source>Run E&amp;pochs…</source>
        <translation>E&amp;pochen trainieren…</translation>
    </message>
    <message>
        <source>Train for a number of epochs</source>
        <translation>Eine Anzahl Epochen trainieren</translation>
    </message>
    <message>
        <source>Run &amp;Until Loss…</source>
        <translation>Bis &amp;Verlust trainieren…</translation>
    </message>
    <message>
        <source>Train until the loss is small enough</source>
        <translation>Trainieren, bis der Verlust klein genug ist</translation>
    </message>
    <message>
        <source>Fas&amp;ter</source>
        <translation>&amp;Schneller</translation>
    </message>
    <message>
        <source>Train faster</source>
        <translation>Schneller trainieren</translation>
    </message>
    <message>
        <source>S&amp;lower</source>
        <translation>&amp;Langsamer</translation>
    </message>
    <message>
        <source>Train slower</source>
        <translation>Langsamer trainieren</translation>
    </message>
    <message>
        <source>&amp;Add Row</source>
        <translation>Zeile &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Add a sample to the data</source>
        <translation>Den Daten einen Datenpunkt hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Remove Row</source>
        <translation>Zeile &amp;entfernen</translation>
    </message>
    <message>
        <source>Remove the selected sample from the data</source>
        <translation>Den gewählten Datenpunkt aus den Daten entfernen</translation>
    </message>
    <message>
        <source>Keyboard &amp;Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>All keys of the window</source>
        <translation>Alle Tasten des Fensters</translation>
    </message>
    <message>
        <source>&amp;About Glassnet</source>
        <translation>Über &amp;Glassnet</translation>
    </message>
    <message>
        <source>Version, parts and licences</source>
        <translation>Version, Bestandteile und Lizenzen</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Über &amp;Qt</translation>
    </message>
    <message>
        <source>Version of Qt</source>
        <translation>Version von Qt</translation>
    </message>
    <message>
        <source>&amp;Exercises…</source>
        <translation>Ü&amp;bungen …</translation>
    </message>
    <message>
        <source>Exercises about a training step, to print and to work out on paper</source>
        <translation>Übungen zu einem Trainingsschritt, zum Drucken und zum Rechnen auf Papier</translation>
    </message>
    <message>
        <source>&amp;Gradients in the Network</source>
        <translation>&amp;Gradienten im Netz</translation>
    </message>
    <message>
        <source>Show the derivative of the loss by every weight and bias</source>
        <translation>Die Ableitung des Verlusts nach jedem Gewicht und Bias zeigen</translation>
    </message>
    <message>
        <source>&amp;Moving Signals</source>
        <translation>&amp;Laufende Signale</translation>
    </message>
    <message>
        <source>Let signals run through the network while its stages are walked through</source>
        <translation>Signale durch das Netz laufen lassen, während seine Stufen durchgegangen werden</translation>
    </message>
    <message>
        <source>Next Sta&amp;ge</source>
        <translation>Nächste &amp;Stufe</translation>
    </message>
    <message>
        <source>Walk through the next sample&apos;s step: forward, loss, backward, update</source>
        <translation>Den Schritt des nächsten Datenpunkts durchgehen: vorwärts, Verlust, rückwärts, Anpassung</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Pre&amp;vious Stage</source>
        <translation>&amp;Vorige Stufe</translation>
    </message>
    <message>
        <source>Go back by one stage</source>
        <translation>Eine Stufe zurückgehen</translation>
    </message>
    <message>
        <source>Ne&amp;xt Neuron</source>
        <translation>Nächstes &amp;Neuron</translation>
    </message>
    <message>
        <source>Walk on by one neuron</source>
        <translation>Ein Neuron weitergehen</translation>
    </message>
    <message>
        <source>Prev&amp;ious Neuron</source>
        <translation>V&amp;origes Neuron</translation>
    </message>
    <message>
        <source>Go back by one neuron</source>
        <translation>Ein Neuron zurückgehen</translation>
    </message>
    <message>
        <source>En&amp;d Stages</source>
        <translation>Stufen b&amp;eenden</translation>
    </message>
    <message>
        <source>Show the network as usual again</source>
        <translation>Das Netz wieder wie gewöhnlich zeigen</translation>
    </message>
    <message>
        <source>Export Pi&amp;cture…</source>
        <translation>Bild e&amp;xportieren …</translation>
    </message>
    <message>
        <source>The network, the surface, the loss or all of them as PNG, SVG or PDF</source>
        <translation>Das Netz, die Entscheidungsfläche, den Verlust oder alles als PNG, SVG oder PDF</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>height</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>gender</source>
        <translation>Geschlecht</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>Sigmoid</source>
        <translation>Sigmoid</translation>
    </message>
    <message>
        <source>Tanh</source>
        <translation>Tanh</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>Leaky ReLU</source>
        <translation>Leaky ReLU</translation>
    </message>
    <message>
        <source>ELU</source>
        <translation>ELU</translation>
    </message>
    <message>
        <source>Softplus</source>
        <translation>Softplus</translation>
    </message>
    <message>
        <source>SiLU</source>
        <translation>SiLU</translation>
    </message>
    <message>
        <source>GELU</source>
        <translation>GELU</translation>
    </message>
    <message>
        <source>Sine</source>
        <translation>Sinus</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Sprung</translation>
    </message>
    <message>
        <source>Softmax</source>
        <translation>Softmax</translation>
    </message>
    <message>
        <source>The separator of fields cannot be a quotation mark, a line end or a character outside ASCII.</source>
        <translation>Das Trennzeichen der Felder kann kein Anführungszeichen, kein Zeilenende und kein Zeichen außerhalb von ASCII sein.</translation>
    </message>
    <message>
        <source>The text is larger than %1 MiB.</source>
        <translation>Der Text ist größer als %1 MiB.</translation>
    </message>
    <message>
        <source>The text is not in UTF-8; it was read as Windows-1252.</source>
        <translation>Der Text ist nicht in UTF-8; er wurde als Windows-1252 gelesen.</translation>
    </message>
    <message>
        <source>Empty lines between the rows were skipped: %1.</source>
        <translation>Leere Zeilen zwischen den Zeilen mit Werten wurden übersprungen: %1.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be read: %2.</source>
        <translation>„%1“ kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is larger than %2 MiB.</source>
        <translation>„%1“ ist größer als %2 MiB.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be read.</source>
        <translation>„%1“ kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Line %1, column &apos;%2&apos;: &apos;%3&apos; is not a finite number.</source>
        <translation>Zeile %1, Spalte „%2“: „%3“ ist keine endliche Zahl.</translation>
    </message>
    <message>
        <source>Line %1, column &apos;%2&apos;: &apos;%3&apos; has thousands separators; write the number without them.</source>
        <translation>Zeile %1, Spalte „%2“: „%3“ hat Tausendertrennzeichen; die Zahl muss ohne sie geschrieben sein.</translation>
    </message>
    <message>
        <source>Line %1, column &apos;%2&apos;: &apos;%3&apos; is not a number.</source>
        <translation>Zeile %1, Spalte „%2“: „%3“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>&apos;%1&apos;</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>The decimal mark is not the same everywhere: &apos;%3&apos; in line %1, column &apos;%2&apos;, but &apos;%6&apos; in line %4, column &apos;%5&apos;.</source>
        <translation>Das Dezimalzeichen ist nicht überall gleich: „%3“ in Zeile %1, Spalte „%2“, aber „%6“ in Zeile %4, Spalte „%5“.</translation>
    </message>
    <message>
        <source>Columns without a name are now called %1.</source>
        <translation>Spalten ohne Namen heißen jetzt %1.</translation>
    </message>
    <message>
        <source>Column names that occur more than once were numbered: %1.</source>
        <translation>Mehrfach vorkommende Spaltennamen wurden nummeriert: %1.</translation>
    </message>
    <message>
        <source>Line %1, column &apos;%2&apos;: &apos;%3&apos; may have a decimal comma or a thousands separator; choose the decimal mark.</source>
        <translation>Zeile %1, Spalte „%2“: „%3“ kann ein Dezimalkomma oder ein Tausendertrennzeichen haben; bitte das Dezimalzeichen wählen.</translation>
    </message>
    <message>
        <source>The comma was read as decimal mark, as in &apos;%3&apos; in line %1, column &apos;%2&apos;.</source>
        <translation>Das Komma wurde als Dezimalzeichen gelesen, wie in „%3“ in Zeile %1, Spalte „%2“.</translation>
    </message>
    <message>
        <source>Column &apos;%1&apos; was read as labels, though some of its cells are numbers: %2 of %3.</source>
        <translation>Spalte „%1“ wurde als Beschriftungen gelesen, obwohl einige ihrer Zellen Zahlen sind: %2 von %3.</translation>
    </message>
    <message>
        <source>Missing cells: %1. The first is in line %2, column &apos;%3&apos;.</source>
        <translation>Fehlende Werte: %1. Der erste fehlt in Zeile %2, Spalte „%3“.</translation>
    </message>
    <message>
        <source>Line %1, field %2: the quotation mark that opens it is never closed.</source>
        <translation>Zeile %1, Feld %2: Das öffnende Anführungszeichen wird nie geschlossen.</translation>
    </message>
    <message>
        <source>There is not enough memory for line %1.</source>
        <translation>Für Zeile %1 reicht der Speicher nicht.</translation>
    </message>
    <message>
        <source>Line %1, field %2: &apos;%3&apos; follows a closing quotation mark where the separator is expected.</source>
        <translation>Zeile %1, Feld %2: Nach einem schließenden Anführungszeichen folgt „%3“, wo das Trennzeichen erwartet wird.</translation>
    </message>
    <message numerus="yes">
        <source>Line %2 has more than %1 fields.</source>
        <comment>Line %2 has more than %1 field.</comment>
        <translation>
            <numerusform>Zeile %2 hat mehr als %1 Feld.</numerusform>
            <numerusform>Zeile %2 hat mehr als %1 Felder.</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1 has another number of fields than line %2: %3 instead of %4.</source>
        <translation>Zeile %1 hat eine andere Anzahl Felder als Zeile %2: %3 statt %4.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>The table has more than %1 cells.</source>
        <comment>The table has more than %1 cell.</comment>
        <translation>
            <numerusform>Die Tabelle hat mehr als %1 Zelle.</numerusform>
            <numerusform>Die Tabelle hat mehr als %1 Zellen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The table is empty: there is no line with values.</source>
        <translation>Die Tabelle ist leer: Es gibt keine Zeile mit Werten.</translation>
    </message>
    <message>
        <source>Some lines have another number of fields than line %1, which has %2: %3.</source>
        <translation>Einige Zeilen haben eine andere Anzahl Felder als Zeile %1, die %2 hat: %3.</translation>
    </message>
    <message>
        <source>The text is in UTF-16; save it as UTF-8.</source>
        <translation>Der Text ist in UTF-16; er muss als UTF-8 gespeichert sein.</translation>
    </message>
    <message>
        <source>Line %1 holds a NUL byte; this is not a text file.</source>
        <translation>Zeile %1 enthält ein NUL-Byte; das ist keine Textdatei.</translation>
    </message>
    <message>
        <source>The text is neither in UTF-8 nor in Windows-1252.</source>
        <translation>Der Text ist weder in UTF-8 noch in Windows-1252.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, …</source>
        <translation>%1, …</translation>
    </message>
    <message>
        <source>The table has no data rows, only a header; there is nothing to train on.</source>
        <translation>Die Tabelle hat keine Datenzeilen, nur eine Kopfzeile; es gibt nichts zu trainieren.</translation>
    </message>
    <message>
        <source>The table has no column of numbers for the inputs.</source>
        <translation>Die Tabelle hat keine Spalte mit Zahlen für die Eingaben.</translation>
    </message>
    <message>
        <source>The column &apos;%1&apos; cannot be an input and the target at once.</source>
        <translation>Die Spalte „%1“ kann nicht zugleich Eingabe und Zielwert sein.</translation>
    </message>
    <message>
        <source>The column &apos;%1&apos; holds labels; an input has to be a number.</source>
        <translation>Die Spalte „%1“ enthält Beschriftungen; eine Eingabe muss eine Zahl sein.</translation>
    </message>
    <message numerus="yes">
        <source>The column &apos;%2&apos; has more than %1 different values; these are no classes.</source>
        <comment>The column &apos;%2&apos; has more than %1 different value; these are no classes.</comment>
        <translation>
            <numerusform>Die Spalte „%2“ hat mehr als %1 verschiedenen Wert; das sind keine Klassen.</numerusform>
            <numerusform>Die Spalte „%2“ hat mehr als %1 verschiedene Werte; das sind keine Klassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The column &apos;%1&apos; has the class &apos;%2&apos;, which is not among those chosen.</source>
        <translation>Die Spalte „%1“ hat die Klasse „%2“, die nicht unter den gewählten ist.</translation>
    </message>
    <message>
        <source>All rows are of one class: &apos;%1&apos;.</source>
        <translation>Alle Zeilen gehören zu einer Klasse: „%1“.</translation>
    </message>
    <message>
        <source>The column &apos;%1&apos; holds labels; a numeric target has to be a number.</source>
        <translation>Die Spalte „%1“ enthält Beschriftungen; ein numerischer Zielwert muss eine Zahl sein.</translation>
    </message>
    <message>
        <source>Line %1, column &apos;%2&apos;: &apos;%3&apos; is neither &apos;train&apos; nor &apos;test&apos;.</source>
        <translation>Zeile %1, Spalte „%2“: „%3“ ist weder „train“ noch „test“.</translation>
    </message>
    <message>
        <source>Every row has a missing cell in the chosen columns; no row is left.</source>
        <translation>In jeder Zeile fehlt ein Wert in den gewählten Spalten; keine Zeile bleibt übrig.</translation>
    </message>
    <message>
        <source>Rows left out because a cell is missing: %1. The first is in line %2.</source>
        <translation>Wegen fehlender Werte ausgelassene Zeilen: %1. Die erste ist Zeile %2.</translation>
    </message>
    <message numerus="yes">
        <source>&apos;%2&apos; always has %1 samples, not %3.</source>
        <comment>&apos;%2&apos; always has %1 sample, not %3.</comment>
        <translation>
            <numerusform>„%2“ hat immer %1 Datenpunkt, nicht %3.</numerusform>
            <numerusform>„%2“ hat immer %1 Datenpunkte, nicht %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&apos;%2&apos; has from %3 to %1 samples, not %4.</source>
        <comment>&apos;%2&apos; has from %3 to %1 sample, not %4.</comment>
        <translation>
            <numerusform>„%2“ hat von %3 bis %1 Datenpunkt, nicht %4.</numerusform>
            <numerusform>„%2“ hat von %3 bis %1 Datenpunkte, nicht %4.</numerusform>
        </translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no noise to choose.</source>
        <translation>Bei „%1“ lässt sich kein Rauschen wählen.</translation>
    </message>
    <message>
        <source>The noise of &apos;%1&apos; lies between 0 and %2 percent.</source>
        <translation>Das Rauschen von „%1“ liegt zwischen 0 und %2 Prozent.</translation>
    </message>
    <message>
        <source>The share of training samples lies between 0 and 100 percent, not %1.</source>
        <translation>Der Anteil der Trainingsdatenpunkte liegt zwischen 0 und 100 Prozent, nicht bei %1.</translation>
    </message>
    <message>
        <source>All samples of &apos;%1&apos; are for training.</source>
        <translation>Alle Datenpunkte von „%1“ sind für das Training.</translation>
    </message>
    <message>
        <source>Four people</source>
        <translation>Vier Personen</translation>
    </message>
    <message>
        <source>Random people</source>
        <translation>Zufällige Personen</translation>
    </message>
    <message>
        <source>Random people, labelled by a rule</source>
        <translation>Zufällige Personen, nach Regel eingeteilt</translation>
    </message>
    <message>
        <source>Sum of two numbers</source>
        <translation>Summe zweier Zahlen</translation>
    </message>
    <message>
        <source>AND</source>
        <translation>AND</translation>
    </message>
    <message>
        <source>OR</source>
        <translation>OR</translation>
    </message>
    <message>
        <source>NAND</source>
        <translation>NAND</translation>
    </message>
    <message>
        <source>XOR</source>
        <translation>XOR</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>Kreis</translation>
    </message>
    <message>
        <source>Exclusive or</source>
        <translation>Exklusives Oder</translation>
    </message>
    <message>
        <source>Two clusters</source>
        <translation>Zwei Haufen</translation>
    </message>
    <message>
        <source>Spiral</source>
        <translation>Spirale</translation>
    </message>
    <message>
        <source>Plane</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>Six bumps</source>
        <translation>Sechs Hügel</translation>
    </message>
    <message>
        <source>Two moons</source>
        <translation>Zwei Monde</translation>
    </message>
    <message>
        <source>Two rings</source>
        <translation>Zwei Ringe</translation>
    </message>
    <message>
        <source>Adult population</source>
        <translation>Erwachsene Bevölkerung</translation>
    </message>
    <message>
        <source>The data have no columns.</source>
        <translation>Die Daten haben keine Spalten.</translation>
    </message>
    <message>
        <source>The data have no samples.</source>
        <translation>Die Daten haben keine Datenpunkte.</translation>
    </message>
    <message numerus="yes">
        <source>The data have %1 columns, but names for %2.</source>
        <comment>The data have %1 column, but names for %2.</comment>
        <translation>
            <numerusform>Die Daten haben %1 Spalte, aber Namen für %2.</numerusform>
            <numerusform>Die Daten haben %1 Spalten, aber Namen für %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The data have %1 samples, but targets for %2.</source>
        <comment>The data have %1 sample, but targets for %2.</comment>
        <translation>
            <numerusform>Die Daten haben %1 Datenpunkt, aber Zielwerte für %2.</numerusform>
            <numerusform>Die Daten haben %1 Datenpunkte, aber Zielwerte für %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The data have %1 samples, but names for %2.</source>
        <comment>The data have %1 sample, but names for %2.</comment>
        <translation>
            <numerusform>Die Daten haben %1 Datenpunkt, aber Namen für %2.</numerusform>
            <numerusform>Die Daten haben %1 Datenpunkte, aber Namen für %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The data have %1 samples, of which %2 are assigned to training or testing.</source>
        <comment>The data have %1 sample, of which %2 are assigned to training or testing.</comment>
        <translation>
            <numerusform>Die Daten haben %1 Datenpunkt; dem Training oder Test zugeordnet sind %2.</numerusform>
            <numerusform>Die Daten haben %1 Datenpunkte; dem Training oder Test zugeordnet sind %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>The name of the data</source>
        <translation>Der Name der Daten</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>The name of the target</source>
        <translation>Der Name des Zielwerts</translation>
    </message>
    <message>
        <source>Class %1</source>
        <translation>Klasse %1</translation>
    </message>
    <message>
        <source>Sample %1</source>
        <translation>Datenpunkt %1</translation>
    </message>
    <message>
        <source>The source of the data</source>
        <translation>Die Quelle der Daten</translation>
    </message>
    <message>
        <source>Sample %1, column &apos;%2&apos;: the number is beyond ±%3.</source>
        <translation>Datenpunkt %1, Spalte „%2“: Die Zahl liegt außerhalb von ±%3.</translation>
    </message>
    <message>
        <source>Sample %1, column &apos;%2&apos;: the value is not a finite number.</source>
        <translation>Datenpunkt %1, Spalte „%2“: Der Wert ist keine endliche Zahl.</translation>
    </message>
    <message numerus="yes">
        <source>Sample %2, column &apos;%3&apos;: the target is none of the %1 classes.</source>
        <comment>Sample %2, column &apos;%3&apos;: the target is not the only class.</comment>
        <translation>
            <numerusform>Datenpunkt %2, Spalte „%3“: Der Zielwert ist keine Klasse; es gibt nur %1.</numerusform>
            <numerusform>Datenpunkt %2, Spalte „%3“: Der Zielwert ist keine der %1 Klassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The scaling is made for another number of columns: %1, not %2.</source>
        <translation>Die Skalierung ist für eine andere Anzahl Spalten gemacht: %1, nicht %2.</translation>
    </message>
    <message>
        <source>Column &apos;%1&apos; cannot be scaled: what is taken off must lie within ±%2, and what it is divided by between %3 and %2 in size.</source>
        <translation>Spalte „%1“ kann nicht skaliert werden: Was abgezogen wird, muss innerhalb von ±%2 liegen, und wodurch geteilt wird, dem Betrag nach zwischen %3 und %2.</translation>
    </message>
    <message>
        <source>No input is switched on.</source>
        <translation>Keine Eingabe ist eingeschaltet.</translation>
    </message>
    <message>
        <source>The input %1 needs column %2, but the data have %3.</source>
        <translation>Die Eingabe %1 braucht Spalte %2, die Daten haben aber nur %3.</translation>
    </message>
    <message>
        <source>Column &apos;%1&apos; holds numbers, not classes.</source>
        <translation>Spalte „%1“ enthält Zahlen, keine Klassen.</translation>
    </message>
    <message numerus="yes">
        <source>Column &apos;%2&apos; has %1 classes; a single output tells two apart.</source>
        <comment>Column &apos;%2&apos; has %1 class; a single output tells two apart.</comment>
        <translation>
            <numerusform>Spalte „%2“ hat %1 Klasse; eine einzelne Ausgabe unterscheidet zwei.</numerusform>
            <numerusform>Spalte „%2“ hat %1 Klassen; eine einzelne Ausgabe unterscheidet zwei.</numerusform>
        </translation>
    </message>
    <message>
        <source>Column &apos;%1&apos; has a single class; there is nothing to tell apart.</source>
        <translation>Spalte „%1“ hat eine einzige Klasse; es gibt nichts zu unterscheiden.</translation>
    </message>
    <message>
        <source>Column &apos;%1&apos; holds classes, not numbers.</source>
        <translation>Spalte „%1“ enthält Klassen, keine Zahlen.</translation>
    </message>
    <message>
        <source>The data have no training samples.</source>
        <translation>Die Daten haben keine Trainingsdatenpunkte.</translation>
    </message>
    <message>
        <source>The targets can be divided only by a number between %1 and %2 in size.</source>
        <translation>Die Zielwerte lassen sich nur durch eine Zahl teilen, deren Betrag zwischen %1 und %2 liegt.</translation>
    </message>
    <message>
        <source>Sample %1: the input %2 is too large to compute.</source>
        <translation>Datenpunkt %1: Die Eingabe %2 ist zu groß zum Berechnen.</translation>
    </message>
    <message>
        <source>Sample %1: the target divided by the divisor is too large to compute.</source>
        <translation>Datenpunkt %1: Der durch den Divisor geteilte Zielwert ist zu groß zum Berechnen.</translation>
    </message>
    <message>
        <source>%1 is described by another number of values than the data: %2, not %3.</source>
        <translation>%1 ist durch eine andere Anzahl Werte beschrieben als die Daten: %2, nicht %3.</translation>
    </message>
    <message>
        <source>%1, column &apos;%2&apos;: &apos;%3&apos; cannot be converted to &apos;%4&apos;.</source>
        <translation>%1, Spalte „%2“: „%3“ kann nicht in „%4“ umgerechnet werden.</translation>
    </message>
    <message>
        <source>lb</source>
        <translation>lb</translation>
    </message>
    <message>
        <source>kg</source>
        <translation>kg</translation>
    </message>
    <message>
        <source>in</source>
        <extracomment>The unit: inch</extracomment>
        <translation>in</translation>
    </message>
    <message>
        <source>cm</source>
        <translation>cm</translation>
    </message>
    <message>
        <source>The column &apos;%1&apos; cannot be converted from &apos;%2&apos; to &apos;%3&apos;.</source>
        <translation>Die Spalte „%1“ kann nicht von „%2“ in „%3“ umgerechnet werden.</translation>
    </message>
    <message>
        <source>Standard normal</source>
        <translation>Standardnormal</translation>
    </message>
    <message>
        <source>0.01 × normal</source>
        <translation>0,01 × normal</translation>
    </message>
    <message>
        <source>Uniform ±0.5, bias 0.1</source>
        <translation>Gleichverteilt ±0,5; Bias 0,1</translation>
    </message>
    <message>
        <source>Glorot</source>
        <translation>Glorot</translation>
    </message>
    <message>
        <source>He</source>
        <translation>He</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>Nullen</translation>
    </message>
    <message numerus="yes">
        <source>The network has %1 weights and biases, not %2.</source>
        <comment>The network has %1 weight, not %2.</comment>
        <translation>
            <numerusform>Das Netz hat %1 Gewicht, nicht %2.</numerusform>
            <numerusform>Das Netz hat %1 Gewichte und Biases, nicht %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>The value for %1 is not a finite number.</source>
        <translation>Der Wert für %1 ist keine endliche Zahl.</translation>
    </message>
    <message numerus="yes">
        <source>The Hessian is computed for up to %1 parameters; this network has %2.</source>
        <comment>The Hessian is computed for up to %1 parameter; this network has %2.</comment>
        <translation>
            <numerusform>Die Hesse-Matrix wird für höchstens %1 Parameter berechnet; dieses Netz hat %2.</numerusform>
            <numerusform>Die Hesse-Matrix wird für höchstens %1 Parameter berechnet; dieses Netz hat %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%2: &apos;%3&apos; is too long; %1 characters are the most.</source>
        <comment>%2: &apos;%3&apos; is too long; %1 character is the most.</comment>
        <translation>
            <numerusform>%2: „%3“ ist zu lang; höchstens %1 Zeichen ist erlaubt.</numerusform>
            <numerusform>%2: „%3“ ist zu lang; höchstens %1 Zeichen sind erlaubt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: &apos;%2&apos; contains a line end, a tab or another control character.</source>
        <translation>%1: „%2“ enthält ein Zeilenende, einen Tabulator oder ein anderes Steuerzeichen.</translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation>Mittlerer quadratischer Fehler</translation>
    </message>
    <message>
        <source>Half sum of squared errors</source>
        <translation>Halbe Summe der Fehlerquadrate</translation>
    </message>
    <message>
        <source>Mean half squared error</source>
        <translation>Mittlerer halber quadratischer Fehler</translation>
    </message>
    <message>
        <source>Binary cross-entropy</source>
        <translation>Binäre Kreuzentropie</translation>
    </message>
    <message>
        <source>Softmax cross-entropy</source>
        <translation>Softmax-Kreuzentropie</translation>
    </message>
    <message>
        <source>Hinge</source>
        <translation>Hinge-Verlust</translation>
    </message>
    <message>
        <source>Binary cross-entropy needs a sigmoid output, not %1.</source>
        <translation>Binäre Kreuzentropie braucht eine Sigmoid-Ausgabe, nicht %1.</translation>
    </message>
    <message>
        <source>Softmax cross-entropy needs a softmax output, not %1.</source>
        <translation>Softmax-Kreuzentropie braucht eine Softmax-Ausgabe, nicht %1.</translation>
    </message>
    <message>
        <source>Hinge loss compares signs; a softmax output has none.</source>
        <translation>Der Hinge-Verlust vergleicht Vorzeichen; eine Softmax-Ausgabe hat keine.</translation>
    </message>
    <message>
        <source>%1 needs targets between 0 and 1; sample %2 has another.</source>
        <translation>%1 braucht Zielwerte zwischen 0 und 1; Datenpunkt %2 hat einen anderen.</translation>
    </message>
    <message>
        <source>Hinge loss needs targets −1 and +1; sample %1 has another.</source>
        <translation>Der Hinge-Verlust braucht die Zielwerte −1 und +1; Datenpunkt %1 hat einen anderen.</translation>
    </message>
    <message numerus="yes">
        <source>A network takes 1 to %1 inputs, not %2.</source>
        <comment>A network takes 1 to %1 input, not %2.</comment>
        <translation>
            <numerusform>Ein Netz hat 1 bis %1 Eingabe, nicht %2.</numerusform>
            <numerusform>Ein Netz hat 1 bis %1 Eingaben, nicht %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A network has 1 to %1 layers, not %2.</source>
        <comment>A network has 1 to %1 layer, not %2.</comment>
        <translation>
            <numerusform>Ein Netz hat 1 bis %1 Schicht, nicht %2.</numerusform>
            <numerusform>Ein Netz hat 1 bis %1 Schichten, nicht %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Layer %2 can have 1 to %1 neurons, not %3.</source>
        <comment>Layer %2 can have 1 to %1 neuron, not %3.</comment>
        <translation>
            <numerusform>Schicht %2 kann 1 bis %1 Neuron haben, nicht %3.</numerusform>
            <numerusform>Schicht %2 kann 1 bis %1 Neuronen haben, nicht %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>The slope of layer %1 must be a number from 0 to a million.</source>
        <translation>Die Steigung von Schicht %1 muss eine Zahl von 0 bis zu einer Million sein.</translation>
    </message>
    <message>
        <source>Softmax needs the output layer and two or more neurons; layer %1 is not that.</source>
        <translation>Softmax gibt es nur in einer Ausgabeschicht mit mindestens zwei Neuronen; Schicht %1 ist keine solche.</translation>
    </message>
    <message numerus="yes">
        <source>A network has at most %1 inputs and as many outputs.</source>
        <comment>A network has at most %1 input and as many outputs.</comment>
        <translation>
            <numerusform>Ein Netz hat höchstens %1 Eingabe und ebenso viele Ausgaben.</numerusform>
            <numerusform>Ein Netz hat höchstens %1 Eingaben und ebenso viele Ausgaben.</numerusform>
        </translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be a list of numbers.</source>
        <translation>„%1“ muss eine Liste von Zahlen sein.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be an object.</source>
        <translation>„%1“ muss ein Objekt sein.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is missing.</source>
        <translation>„%1“ fehlt.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be a list.</source>
        <translation>„%1“ muss eine Liste sein.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is too short.</source>
        <translation>„%1“ ist zu kurz.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be a number.</source>
        <translation>„%1“ muss eine Zahl sein.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be a whole number from %2 to %3.</source>
        <translation>„%1“ muss eine ganze Zahl von %2 bis %3 sein.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be a whole number of 64 bits, as text.</source>
        <translation>„%1“ muss eine ganze 64-Bit-Zahl als Text sein.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be true or false.</source>
        <translation>„%1“ muss wahr oder falsch sein.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be text.</source>
        <translation>„%1“ muss Text sein.</translation>
    </message>
    <message numerus="yes">
        <source>&apos;%2&apos; is too long; %1 characters are the most.</source>
        <comment>&apos;%2&apos; is too long; %1 character is the most.</comment>
        <translation>
            <numerusform>„%2“ ist zu lang; höchstens %1 Zeichen ist erlaubt.</numerusform>
            <numerusform>„%2“ ist zu lang; höchstens %1 Zeichen sind erlaubt.</numerusform>
        </translation>
    </message>
    <message>
        <source>&apos;%1&apos; holds a number beyond ±10¹².</source>
        <translation>„%1“ enthält eine Zahl außerhalb von ±10¹².</translation>
    </message>
    <message numerus="yes">
        <source>&apos;%2&apos; must be lists of %1 numbers.</source>
        <comment>&apos;%2&apos; must be lists of %1 number.</comment>
        <translation>
            <numerusform>„%2“ muss aus Listen mit je %1 Zahl bestehen.</numerusform>
            <numerusform>„%2“ muss aus Listen mit je %1 Zahlen bestehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is too large to be a project.</source>
        <translation>Die Datei ist zu groß für ein Projekt.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has the unknown value &apos;%2&apos;.</source>
        <translation>„%1“ hat den unbekannten Wert „%2“.</translation>
    </message>
    <message>
        <source>&apos;%1&apos;: %2</source>
        <translation>„%1“: %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be a list of %2.</source>
        <translation>„%1“ muss eine Liste der Länge %2 sein.</translation>
    </message>
    <message>
        <source>The file is nested too deeply to be a project.</source>
        <translation>Die Datei ist zu tief verschachtelt für ein Projekt.</translation>
    </message>
    <message>
        <source>The file is damaged at line %1.</source>
        <translation>Die Datei ist in Zeile %1 beschädigt.</translation>
    </message>
    <message>
        <source>The file is not a Glassnet project.</source>
        <translation>Die Datei ist kein Glassnet-Projekt.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file holds a number that is too large.</source>
        <translation>Die Datei enthält eine zu große Zahl.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; lacks some of the network&apos;s weights.</source>
        <translation>In „%1“ fehlen einige Gewichte des Netzes.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is four zeros, which no random generator can be at.</source>
        <translation>„%1“ besteht aus vier Nullen; so kann kein Zufallsgenerator stehen.</translation>
    </message>
    <message>
        <source>The file was made by a newer version of Glassnet.</source>
        <translation>Die Datei wurde von einer neueren Version von Glassnet erstellt.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; does not stand at the moment of its history that &apos;now&apos; says.</source>
        <translation>„%1“ steht nicht an dem Zeitpunkt seiner Geschichte, den „now“ angibt.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; names a part that the file does not have.</source>
        <translation>„%1“ nennt einen Teil, den die Datei nicht hat.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a record of losses that is not in order or holds what no loss is.</source>
        <translation>„%1“ ist eine Aufzeichnung von Verlusten, die nicht geordnet ist oder Werte enthält, die kein Verlust sein können.</translation>
    </message>
    <message>
        <source>The seed</source>
        <translation>Der Startwert</translation>
    </message>
    <message>
        <source>The seed &apos;%1&apos; is not a whole number from 0 to %2.</source>
        <translation>Der Startwert „%1“ ist keine ganze Zahl von 0 bis %2.</translation>
    </message>
    <message numerus="yes">
        <source>A number has at most %1 characters here.</source>
        <comment>A number has at most %1 character here.</comment>
        <translation>
            <numerusform>Eine Zahl hat hier höchstens %1 Zeichen.</numerusform>
            <numerusform>Eine Zahl hat hier höchstens %1 Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no number.</source>
        <translation>Es ist keine Zahl angegeben.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither a number nor a formula that makes one.</source>
        <translation>„%1“ ist weder eine Zahl noch eine Formel, die eine ergibt.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no finite value.</source>
        <translation>„%1“ hat keinen endlichen Wert.</translation>
    </message>
    <message>
        <source>The network has no such weight or bias.</source>
        <translation>Das Netz hat kein solches Gewicht und keinen solchen Bias.</translation>
    </message>
    <message>
        <source>A weight or bias must be a finite number.</source>
        <translation>Ein Gewicht oder Bias muss eine endliche Zahl sein.</translation>
    </message>
    <message>
        <source>The network has no layer %1.</source>
        <translation>Das Netz hat keine Schicht %1.</translation>
    </message>
    <message>
        <source>Layer %1 has another number of biases.</source>
        <translation>Schicht %1 hat eine andere Anzahl Biases.</translation>
    </message>
    <message>
        <source>The edit does not say what should be.</source>
        <translation>Die Änderung gibt nicht an, was gelten soll.</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>Decay α</source>
        <translation>Abklingen α</translation>
    </message>
    <message>
        <source>β1</source>
        <translation>β1</translation>
    </message>
    <message>
        <source>β2</source>
        <translation>β2</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>Epsilon</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Gewichtsabklingen</translation>
    </message>
    <message>
        <source>Centred</source>
        <translation>Zentriert</translation>
    </message>
    <message>
        <source>AMSGrad</source>
        <translation>AMSGrad</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Every (epochs)</source>
        <translation>Alle (Epochen)</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>Length (epochs)</source>
        <translation>Länge (Epochen)</translation>
    </message>
    <message>
        <source>Lowest share</source>
        <translation>Kleinster Anteil</translation>
    </message>
    <message>
        <source>Warm-up (epochs)</source>
        <translation>Aufwärmen (Epochen)</translation>
    </message>
    <message>
        <source>L1</source>
        <translation>L1</translation>
    </message>
    <message>
        <source>L2</source>
        <translation>L2</translation>
    </message>
    <message>
        <source>On biases too</source>
        <translation>Auch für Biases</translation>
    </message>
    <message>
        <source>L1 switches weights off</source>
        <translation>L1 schaltet Gewichte ab</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Rest of an epoch</source>
        <translation>Rest einer Epoche</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <source>First weights overwritten</source>
        <translation>Erste Gewichte überschrieben</translation>
    </message>
    <message>
        <source>Output rounded in between</source>
        <translation>Ausgabe zwischendurch gerundet</translation>
    </message>
    <message>
        <source>Half of the cross-entropy</source>
        <translation>Nur halbe Kreuzentropie</translation>
    </message>
    <message>
        <source>Branch %1 of the history: %2</source>
        <translation>Zweig %1 des Verlaufs: %2</translation>
    </message>
    <message>
        <source>Branch %1 of the history has no first state.</source>
        <translation>Zweig %1 des Verlaufs hat keinen ersten Zustand.</translation>
    </message>
    <message>
        <source>Branch %1 of the history has states that do not belong together.</source>
        <translation>Zweig %1 des Verlaufs hat Zustände, die nicht zusammengehören.</translation>
    </message>
    <message>
        <source>Branch %1 of the history has states that are not in order.</source>
        <translation>Zweig %1 des Verlaufs hat Zustände, die nicht in der richtigen Reihenfolge stehen.</translation>
    </message>
    <message>
        <source>Branch %1 of the history does not begin with its first state or ends before its last.</source>
        <translation>Zweig %1 des Verlaufs beginnt nicht mit seinem ersten Zustand oder endet vor seinem letzten.</translation>
    </message>
    <message>
        <source>Branch %1 of the history has a record of losses that is not in order or holds what no loss is.</source>
        <translation>Zweig %1 des Verlaufs hat eine Aufzeichnung von Verlusten, die nicht geordnet ist oder Werte enthält, die kein Verlust sein können.</translation>
    </message>
    <message>
        <source>Branch %1 of the history does not say where it began.</source>
        <translation>Zweig %1 des Verlaufs gibt nicht an, wo er begann.</translation>
    </message>
    <message>
        <source>Branch %1 of the history began at a moment that never was.</source>
        <translation>Zweig %1 des Verlaufs begann zu einem Zeitpunkt, den es nie gab.</translation>
    </message>
    <message>
        <source>The history lacks its first or its present branch.</source>
        <translation>Dem Verlauf fehlt sein erster oder sein gegenwärtiger Zweig.</translation>
    </message>
    <message>
        <source>Branch %1 of the history is not in order.</source>
        <translation>Zweig %1 des Verlaufs steht nicht an der richtigen Stelle.</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>Nesterov</source>
        <translation>Nesterov</translation>
    </message>
    <message>
        <source>AdaGrad</source>
        <translation>AdaGrad</translation>
    </message>
    <message>
        <source>RMSProp</source>
        <translation>RMSProp</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>%1 needs momentum and decays from 0 to below 1, an epsilon above 0 and a weight decay from 0, neither beyond a million.</source>
        <translation>%1 braucht Momentum und Abklingwerte von 0 bis unter 1, ein Epsilon über 0 und ein Gewichtsabklingen ab 0, beide höchstens eine Million.</translation>
    </message>
    <message>
        <source>The learning-rate schedule needs lengths above 0 and up to 10¹² epochs, factors above 0 and up to a million, and a lowest share from 0 to 1.</source>
        <translation>Der Verlauf der Lernrate braucht Längen über 0 und bis 10¹² Epochen, Faktoren über 0 und bis zu einer Million und einen kleinsten Anteil von 0 bis 1.</translation>
    </message>
    <message>
        <source>The learning rate must be a number from 0 to a million.</source>
        <translation>Die Lernrate muss eine Zahl von 0 bis zu einer Million sein.</translation>
    </message>
    <message>
        <source>A batch holds from 1 to a billion samples, not %1.</source>
        <translation>Ein Batch enthält 1 bis eine Milliarde Datenpunkte, nicht %1.</translation>
    </message>
    <message>
        <source>The L1 and L2 penalties must be numbers from 0 to a million.</source>
        <translation>Die Strafterme L1 und L2 müssen Zahlen von 0 bis zu einer Million sein.</translation>
    </message>
    <message>
        <source>Half of the cross-entropy can only be left out of binary cross-entropy.</source>
        <translation>Die Hälfte der Kreuzentropie kann nur bei der binären Kreuzentropie weggelassen werden.</translation>
    </message>
    <message>
        <source>With a learning rate of 0 nothing changes.</source>
        <translation>Mit einer Lernrate von 0 ändert sich nichts.</translation>
    </message>
    <message>
        <source>Hardly anything learns at such a rate; most problems want one between %1 and %2.</source>
        <translation>Mit einer solchen Rate wird kaum etwas gelernt; die meisten Aufgaben brauchen eine zwischen %1 und %2.</translation>
    </message>
    <message numerus="yes">
        <source>There are %1 training samples: such a batch is never complete, and nothing is learned.</source>
        <comment>There is %1 training sample: such a batch is never complete, and nothing is learned.</comment>
        <translation>
            <numerusform>Es gibt %1 Trainingsdatenpunkt: Ein solcher Batch wird nie voll, und nichts wird gelernt.</numerusform>
            <numerusform>Es gibt %1 Trainingsdatenpunkte: Ein solcher Batch wird nie voll, und nichts wird gelernt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %1 training samples: such a batch holds all of them.</source>
        <comment>There is %1 training sample: such a batch holds all of them.</comment>
        <translation>
            <numerusform>Es gibt %1 Trainingsdatenpunkt: Ein solcher Batch enthält ihn bereits.</numerusform>
            <numerusform>Es gibt %1 Trainingsdatenpunkte: Ein solcher Batch enthält sie alle.</numerusform>
        </translation>
    </message>
    <message>
        <source>With a factor above 1 the learning rate grows without end.</source>
        <translation>Mit einem Faktor über 1 wächst die Lernrate ohne Ende.</translation>
    </message>
    <message>
        <source>A penalty above 1 usually pulls the weights to 0 faster than they learn.</source>
        <translation>Ein Strafterm über 1 zieht die Gewichte meist schneller auf 0, als sie lernen.</translation>
    </message>
    <message>
        <source>Update %1 would make %2 infinite or undefined.</source>
        <translation>Durch Anpassung %1 würde %2 unendlich oder nicht definiert.</translation>
    </message>
    <message>
        <source>Update %1, which moves %2 most, would make the output of %3 infinite or undefined.</source>
        <translation>Durch Anpassung %1, die %2 am stärksten ändert, würde die Ausgabe von %3 unendlich oder nicht definiert.</translation>
    </message>
    <message>
        <source>With these values the output of %1 is infinite or undefined.</source>
        <translation>Mit diesen Werten ist die Ausgabe von %1 unendlich oder nicht definiert.</translation>
    </message>
    <message>
        <source>Update %1, which moves %2 most, would make the loss infinite or undefined.</source>
        <translation>Durch Anpassung %1, die %2 am stärksten ändert, würde der Verlust unendlich oder nicht definiert.</translation>
    </message>
    <message>
        <source>With these values the loss is infinite or undefined.</source>
        <translation>Mit diesen Werten ist der Verlust unendlich oder nicht definiert.</translation>
    </message>
    <message>
        <source>The %1 data has %2 but %3.</source>
        <translation>Die %1daten haben %2, aber %3.</translation>
    </message>
    <message numerus="yes">
        <source>%1 samples</source>
        <comment>%1 sample</comment>
        <translation>
            <numerusform>%1 Datenpunkt</numerusform>
            <numerusform>%1 Datenpunkte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 targets</source>
        <comment>%1 target</comment>
        <translation>
            <numerusform>%1 Zielwert</numerusform>
            <numerusform>%1 Zielwerte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %2 data has %1 inputs a sample, the network %3.</source>
        <comment>The %2 data has %1 input a sample, the network %3.</comment>
        <translation>
            <numerusform>Die %2daten haben %1 Eingabe je Datenpunkt, das Netz %3.</numerusform>
            <numerusform>Die %2daten haben %1 Eingaben je Datenpunkt, das Netz %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>The %1 data has %2, the network %3.</source>
        <translation>Die %1daten haben %2, das Netz %3.</translation>
    </message>
    <message numerus="yes">
        <source>%1 targets a sample</source>
        <comment>%1 target a sample</comment>
        <translation>
            <numerusform>%1 Zielwert je Datenpunkt</numerusform>
            <numerusform>%1 Zielwerte je Datenpunkt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 outputs</source>
        <comment>%1 output</comment>
        <translation>
            <numerusform>%1 Ausgabe</numerusform>
            <numerusform>%1 Ausgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>The %1 data holds a number that is not finite.</source>
        <translation>Die %1daten enthalten eine Zahl, die nicht endlich ist.</translation>
    </message>
    <message>
        <source>The run stands at a place in its epoch that the training data does not have.</source>
        <translation>Der Lauf steht an einer Stelle seiner Epoche, die es in den Trainingsdaten nicht gibt.</translation>
    </message>
    <message>
        <source>The optimiser&apos;s memory does not belong to %1 and this network.</source>
        <translation>Das Gedächtnis des Optimierers gehört nicht zu %1 und diesem Netz.</translation>
    </message>
    <message>
        <source>Samples, updates and epochs cannot be counted below 0.</source>
        <translation>Datenpunkte, Anpassungen und Epochen können nicht unter 0 gezählt werden.</translation>
    </message>
    <message>
        <source>The run holds a weight, bias or moment that is not a finite number.</source>
        <translation>Im Lauf ist ein Gewicht, Bias oder Moment keine endliche Zahl.</translation>
    </message>
    <message>
        <source>The network&apos;s start has another shape or numbers that are not finite.</source>
        <translation>Der Anfang des Netzes hat eine andere Form oder Zahlen, die nicht endlich sind.</translation>
    </message>
    <message>
        <source>There are no training samples.</source>
        <translation>Es gibt keine Trainingsdatenpunkte.</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Trainings</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message numerus="yes">
        <source>A sample has %1 columns or, without its name, %2; these rows have %3.</source>
        <comment>A sample has %1 column or, without its name, %2; these rows have %3.</comment>
        <translation>
            <numerusform>Ein Datenpunkt hat %1 Spalte oder, ohne seinen Namen, %2; diese Zeilen haben %3.</numerusform>
            <numerusform>Ein Datenpunkt hat %1 Spalten oder, ohne seinen Namen, %2; diese Zeilen haben %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Line %1, column &apos;%2&apos;: a number is missing.</source>
        <translation>Zeile %1, Spalte „%2“: Eine Zahl fehlt.</translation>
    </message>
    <message>
        <source>Line %1, column &apos;%2&apos;: the number is beyond ±%3.</source>
        <translation>Zeile %1, Spalte „%2“: Die Zahl liegt außerhalb von ±%3.</translation>
    </message>
    <message>
        <source>Line %1, column &apos;%2&apos;: &apos;%3&apos; is none of the classes %4.</source>
        <translation>Zeile %1, Spalte „%2“: „%3“ ist keine der Klassen %4.</translation>
    </message>
    <message>
        <source>Line %1, column &apos;%2&apos;</source>
        <translation>Zeile %1, Spalte „%2“</translation>
    </message>
    <message>
        <source>%1: a name is missing.</source>
        <translation>%1: Ein Name fehlt.</translation>
    </message>
    <message>
        <source>Line %1: there is no sample left to write over.</source>
        <translation>Zeile %1: Es gibt keinen Datenpunkt mehr, der überschrieben werden könnte.</translation>
    </message>
    <message>
        <source>A person needs a number for every column.</source>
        <translation>Für eine Person ist in jeder Spalte eine Zahl nötig.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is beyond ±%2.</source>
        <translation>„%1“ liegt außerhalb von ±%2.</translation>
    </message>
    <message>
        <source>The data have no such row or column.</source>
        <translation>Die Daten haben keine solche Zeile oder Spalte.</translation>
    </message>
    <message>
        <source>The name of a person</source>
        <translation>Der Name einer Person</translation>
    </message>
    <message>
        <source>A sample among others with names needs one too.</source>
        <translation>Ein Datenpunkt unter anderen mit Namen braucht auch einen.</translation>
    </message>
    <message>
        <source>At least one training sample has to stay: there would be nothing to learn from.</source>
        <translation>Mindestens ein Trainingsdatenpunkt muss bleiben: Sonst gäbe es nichts zu lernen.</translation>
    </message>
    <message>
        <source>Somebody who is asked about would be beyond ±%1 in that unit.</source>
        <translation>Eine Person, nach der gefragt wird, läge in dieser Einheit außerhalb von ±%1.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; could not be saved: %2.</source>
        <translation>„%1“ konnte nicht gespeichert werden: %2.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; could not be opened: %2.</source>
        <translation>„%1“ konnte nicht geöffnet werden: %2.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is too large to be a Glassnet file.</source>
        <translation>„%1“ ist zu groß für eine Glassnet-Datei.</translation>
    </message>
    <message>
        <source>The network has no hidden layer.</source>
        <translation>Das Netz hat keine verborgene Schicht.</translation>
    </message>
    <message>
        <source>The output layer cannot be removed.</source>
        <translation>Die Ausgabeschicht kann nicht entfernt werden.</translation>
    </message>
    <message>
        <source>A person in the list needs a name.</source>
        <translation>Eine Person in der Liste braucht einen Namen.</translation>
    </message>
    <message>
        <source>A loss is never below 0: training would not end.</source>
        <translation>Ein Verlust ist nie kleiner als 0: Das Training würde nicht enden.</translation>
    </message>
    <message numerus="yes">
        <source>%2 is dead: its output and its slope are 0 for all %1 samples, so nothing learns through it.</source>
        <comment>%2 is dead: its output and its slope are 0 for the only sample, so nothing learns through it.</comment>
        <translation>
            <numerusform>%2 ist tot: Ausgabe und Steigung sind beim einzigen Datenpunkt 0, sodass durch es nichts lernt.</numerusform>
            <numerusform>%2 ist tot: Ausgabe und Steigung sind bei allen %1 Datenpunkten 0, sodass durch es nichts lernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The slope of Step is 0 everywhere. Choose another activation where something is to learn.</source>
        <translation>Die Steigung von Sprung ist überall 0. Wo etwas lernen soll, eine andere Aktivierung wählen.</translation>
    </message>
    <message>
        <source>Give the activation a slope above 0, or the neuron a larger bias.</source>
        <translation>Der Aktivierung eine Steigung über 0 geben, oder dem Neuron einen größeren Bias.</translation>
    </message>
    <message>
        <source>Give it a larger bias or other weights, and a lower learning rate. Leaky ReLU cannot die.</source>
        <translation>Ihm einen größeren Bias oder andere Gewichte geben, und eine kleinere Lernrate wählen. Leaky ReLU kann nicht sterben.</translation>
    </message>
    <message numerus="yes">
        <source>%2 is saturated: its slope is below %3 for %4 of %1 samples, so its weights hardly change.</source>
        <comment>%2 is saturated: its slope is below %3 for %4 of %1 sample, so its weights hardly change.</comment>
        <translation>
            <numerusform>%2 ist gesättigt: Die Steigung liegt bei %4 von %1 Datenpunkt unter %3, sodass sich die Gewichte kaum ändern.</numerusform>
            <numerusform>%2 ist gesättigt: Die Steigung liegt bei %4 von %1 Datenpunkten unter %3, sodass sich die Gewichte kaum ändern.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%2 is saturated: its slope is below %3 for all %1 samples, so its weights hardly change.</source>
        <comment>%2 is saturated: its slope is below %3 for the only sample, so its weights hardly change.</comment>
        <translation>
            <numerusform>%2 ist gesättigt: Die Steigung liegt beim einzigen Datenpunkt unter %3, sodass sich die Gewichte kaum ändern.</numerusform>
            <numerusform>%2 ist gesättigt: Die Steigung liegt bei allen %1 Datenpunkten unter %3, sodass sich die Gewichte kaum ändern.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%2 is constant: it gives %3 for all %1 samples, and says nothing about them.</source>
        <comment>%2 is constant: it gives %3 for the only sample, and says nothing about it.</comment>
        <translation>
            <numerusform>%2 ist konstant: Es ergibt %3 beim einzigen Datenpunkt und sagt nichts über ihn.</numerusform>
            <numerusform>%2 ist konstant: Es ergibt %3 bei allen %1 Datenpunkten und sagt nichts über sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>Give it smaller weights, scale the inputs to about 1, or lower the learning rate.</source>
        <translation>Ihm kleinere Gewichte geben, die Eingaben auf etwa 1 skalieren oder die Lernrate verkleinern.</translation>
    </message>
    <message>
        <source>Give it larger weights, or do without it.</source>
        <translation>Ihm größere Gewichte geben, oder auf es verzichten.</translation>
    </message>
    <message numerus="yes">
        <source>All neurons of layer %2 are dead: their outputs and slopes are 0 for all %1 samples, so nothing below learns.</source>
        <comment>All neurons of layer %2 are dead: their outputs and slopes are 0 for the only sample, so nothing below learns.</comment>
        <translation>
            <numerusform>Alle Neuronen von Schicht %2 sind tot: Ausgaben und Steigungen sind beim einzigen Datenpunkt 0, sodass davor nichts lernt.</numerusform>
            <numerusform>Alle Neuronen von Schicht %2 sind tot: Ausgaben und Steigungen sind bei allen %1 Datenpunkten 0, sodass davor nichts lernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>All neurons of layer %1 are saturated: their slopes are below %2 for almost every sample, so neither they nor what is below learns much.</source>
        <translation>Alle Neuronen von Schicht %1 sind gesättigt: Ihre Steigungen liegen bei fast jedem Datenpunkt unter %2, sodass weder sie noch die Schichten davor viel lernen.</translation>
    </message>
    <message>
        <source>All neurons of layer %1 are constant: nothing about the samples gets through.</source>
        <translation>Alle Neuronen von Schicht %1 sind konstant: Von den Datenpunkten kommt nichts hindurch.</translation>
    </message>
    <message>
        <source>Every weight and bias is frozen: nothing changes.</source>
        <translation>Alle Gewichte und Biases sind eingefroren: Nichts ändert sich.</translation>
    </message>
    <message>
        <source>Unfreeze what is to learn.</source>
        <translation>Auftauen, was lernen soll.</translation>
    </message>
    <message>
        <source>The learning rate is 0: nothing changes.</source>
        <translation>Die Lernrate ist 0: Nichts ändert sich.</translation>
    </message>
    <message>
        <source>Choose a rate above 0.</source>
        <translation>Eine Lernrate über 0 wählen.</translation>
    </message>
    <message>
        <source>The schedule has brought the learning rate to 0: nothing changes.</source>
        <translation>Die Lernrate ist in ihrem Verlauf auf 0 gefallen: Nichts ändert sich.</translation>
    </message>
    <message>
        <source>Choose another schedule, or a longer one.</source>
        <translation>Einen anderen Verlauf der Lernrate wählen, oder einen längeren.</translation>
    </message>
    <message>
        <source>Learned: the loss is %1, and nothing is left to change.</source>
        <translation>Gelernt: Der Verlust ist %1, und es gibt nichts mehr zu ändern.</translation>
    </message>
    <message>
        <source>Try it on samples that it has not seen.</source>
        <translation>An Datenpunkten ausprobieren, die es noch nicht gesehen hat.</translation>
    </message>
    <message>
        <source>What the samples ask for cancels out: the gradient is 0 at a loss of %1, in a minimum or on a saddle.</source>
        <translation>Was die Datenpunkte verlangen, hebt sich auf: Der Gradient ist 0 bei einem Verlust von %1, in einem Minimum oder auf einem Sattel.</translation>
    </message>
    <message>
        <source>If the loss is to be smaller, begin again with other weights or with more neurons.</source>
        <translation>Soll der Verlust kleiner werden, mit anderen Gewichten oder mehr Neuronen neu beginnen.</translation>
    </message>
    <message>
        <source>At a learning rate of %1 the next update is lost in the rounding of the weights: nothing changes.</source>
        <translation>Bei einer Lernrate von %1 geht die nächste Anpassung im Runden der Gewichte verloren: Nichts ändert sich.</translation>
    </message>
    <message>
        <source>Choose a larger learning rate.</source>
        <translation>Eine größere Lernrate wählen.</translation>
    </message>
    <message>
        <source>The loss is %1, but with the tutorials&apos; mistakes that are switched on its gradient is below %2: nothing changes.</source>
        <translation>Der Verlust ist %1, aber mit den eingeschalteten Fehlern der Tutorials liegt sein Gradient unter %2: Nichts ändert sich.</translation>
    </message>
    <message numerus="yes">
        <source>The outputs for all %1 samples are %2, and the gradient is below %3: the weights are where the slope is 0.</source>
        <comment>The output for the only sample is %2, and the gradient is below %3: the weights are where the slope is 0.</comment>
        <translation>
            <numerusform>Die Ausgabe für den einzigen Datenpunkt ist %2, und der Gradient liegt unter %3: Die Gewichte sind dort, wo die Steigung 0 ist.</numerusform>
            <numerusform>Die Ausgaben für alle %1 Datenpunkte sind %2, und der Gradient liegt unter %3: Die Gewichte sind dort, wo die Steigung 0 ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>The loss is %1, where guessing would give %2, but the gradient is below %3: the weights are where the slope is 0.</source>
        <translation>Der Verlust ist %1, Raten ergäbe %2, aber der Gradient liegt unter %3: Die Gewichte sind dort, wo die Steigung 0 ist.</translation>
    </message>
    <message>
        <source>Switch the tutorials&apos; mistakes off.</source>
        <translation>Die Fehler der Tutorials ausschalten.</translation>
    </message>
    <message>
        <source>The learning rate, %1, was probably too high. Go back to an earlier moment, choose a lower one, or begin again.</source>
        <translation>Die Lernrate, %1, war vermutlich zu hoch. Zu einem früheren Zeitpunkt zurückgehen, eine kleinere wählen oder neu beginnen.</translation>
    </message>
    <message>
        <source>Begin with smaller weights, or scale the inputs to about 1.</source>
        <translation>Mit kleineren Gewichten beginnen, oder die Eingaben auf etwa 1 skalieren.</translation>
    </message>
    <message>
        <source>The next update moves layer %1 by %2 times the size of its weights, and the loss rises from %3 to %4.</source>
        <translation>Die nächste Anpassung ändert Schicht %1 um das %2-Fache der Größe ihrer Gewichte, und der Verlust steigt von %3 auf %4.</translation>
    </message>
    <message>
        <source>The next update moves layer %1 by %2 times the size of its weights, and the loss is no number any more.</source>
        <translation>Die nächste Anpassung ändert Schicht %1 um das %2-Fache der Größe ihrer Gewichte, und der Verlust ist keine Zahl mehr.</translation>
    </message>
    <message>
        <source>Go on with a tenth of the learning rate, %1, or scale the inputs to about 1.</source>
        <translation>Mit einem Zehntel der Lernrate, %1, fortfahren, oder die Eingaben auf etwa 1 skalieren.</translation>
    </message>
    <message>
        <source>The gradient of layer %1 is %2 of the last layer&apos;s: it hardly learns.</source>
        <translation>Der Gradient von Schicht %1 ist das %2-Fache dessen der letzten Schicht: Sie lernt kaum.</translation>
    </message>
    <message>
        <source>Use fewer layers, ReLU or tanh in place of sigmoid, or first weights drawn by Glorot&apos;s or He&apos;s rule.</source>
        <translation>Weniger Schichten nehmen, ReLU oder Tanh statt Sigmoid, oder erste Gewichte, die nach der Regel von Glorot oder He gezogen sind.</translation>
    </message>
    <message>
        <source>No gradient reaches layer %1: it does not learn.</source>
        <translation>Zu Schicht %1 kommt kein Gradient: Sie lernt nicht.</translation>
    </message>
    <message>
        <source>Give the layers above it other weights: they are 0, or their neurons have no slope.</source>
        <translation>Den Schichten danach andere Gewichte geben: Sie sind 0, oder ihre Neuronen haben keine Steigung.</translation>
    </message>
    <message>
        <source>%1 is %2: weights beyond %3 make sums at which a bounded activation has no slope and others grow without end.</source>
        <translation>%1 ist %2: Gewichte jenseits von %3 ergeben Summen, bei denen eine beschränkte Aktivierung keine Steigung hat und andere ohne Ende wachsen.</translation>
    </message>
    <message>
        <source>Scale the inputs to about 1, lower the learning rate, or add an L2 penalty.</source>
        <translation>Die Eingaben auf etwa 1 skalieren, die Lernrate verkleinern oder einen L2-Strafterm hinzunehmen.</translation>
    </message>
    <message>
        <source>%1 and %2 are twins: they get the same gradients and will stay equal.</source>
        <translation>%1 und %2 sind Zwillinge: Sie bekommen dieselben Gradienten und bleiben gleich.</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>These neurons are equal: %1. They get the same gradients and will stay equal.</source>
        <translation>Diese Neuronen sind gleich: %1. Sie bekommen dieselben Gradienten und bleiben gleich.</translation>
    </message>
    <message>
        <source>Give one of them another value, or begin with random weights.</source>
        <translation>Einem davon einen anderen Wert geben, oder mit zufälligen Gewichten beginnen.</translation>
    </message>
    <message numerus="yes">
        <source>The batch is not complete: the update waits for %1 more samples.</source>
        <comment>The batch is not complete: the update waits for %1 more sample.</comment>
        <translation>
            <numerusform>Der Batch ist nicht vollständig: Die Anpassung wartet auf %1 weiteren Datenpunkt.</numerusform>
            <numerusform>Der Batch ist nicht vollständig: Die Anpassung wartet auf %1 weitere Datenpunkte.</numerusform>
        </translation>
    </message>
    <message>
        <source>The batch is larger than the training set: it is never complete.</source>
        <translation>Der Batch ist größer als die Trainingsmenge: Er wird nie vollständig.</translation>
    </message>
    <message>
        <source>With the output rounded the answer counts as right: nothing is asked for.</source>
        <translation>Mit der gerundeten Ausgabe gilt die Antwort als richtig: Nichts wird verlangt.</translation>
    </message>
    <message>
        <source>With half of the cross-entropy missing a target of 0 asks for nothing.</source>
        <translation>Weil die halbe Kreuzentropie fehlt, verlangt ein Zielwert von 0 nichts.</translation>
    </message>
    <message>
        <source>The penalty pulls %1 as hard as the sample, the other way.</source>
        <translation>Der Strafterm zieht %1 ebenso stark wie der Datenpunkt, in die andere Richtung.</translation>
    </message>
    <message>
        <source>The step is less than the last digit of %1 can show.</source>
        <translation>Der Schritt ist kleiner, als die letzte Ziffer von %1 zeigen kann.</translation>
    </message>
    <message>
        <source>The other samples of the batch pull %1 as hard, the other way.</source>
        <translation>Die anderen Datenpunkte des Batches ziehen %1 ebenso stark in die andere Richtung.</translation>
    </message>
    <message>
        <source>What the optimiser remembers of earlier steps pulls %1 as hard, the other way.</source>
        <translation>Was das Verfahren von früheren Schritten behält, zieht %1 ebenso stark in die andere Richtung.</translation>
    </message>
    <message>
        <source>%1 is frozen.</source>
        <translation>%1 ist eingefroren.</translation>
    </message>
    <message>
        <source>%1, by which %2 is multiplied, is 0.</source>
        <translation>%1, womit %2 multipliziert wird, ist 0.</translation>
    </message>
    <message>
        <source>The slope of Step is 0 everywhere: nothing gets back through %1.</source>
        <translation>Die Steigung von Sprung ist überall 0: Durch %1 kommt nichts zurück.</translation>
    </message>
    <message>
        <source>%1 is dead here: at a sum of %2 its slope is 0.</source>
        <translation>%1 ist hier tot: Bei einer Summe von %2 ist die Steigung 0.</translation>
    </message>
    <message>
        <source>%1 is saturated: at a sum of %2 its slope is %3.</source>
        <translation>%1 ist gesättigt: Bei einer Summe von %2 ist die Steigung %3.</translation>
    </message>
    <message>
        <source>%1 is right by more than a margin of 1: hinge loss asks for no more.</source>
        <translation>%1 ist um mehr als einen Abstand von 1 richtig: Der Hinge-Verlust verlangt nicht mehr.</translation>
    </message>
    <message>
        <source>%1 is what it should be: the loss asks for nothing.</source>
        <translation>%1 ist, was es sein soll: Der Verlust verlangt nichts.</translation>
    </message>
    <message>
        <source>Every weight that leaves %1 is 0: no way leads from it to the loss.</source>
        <translation>Jedes Gewicht, das von %1 ausgeht, ist 0: Kein Weg führt von dort zum Verlust.</translation>
    </message>
    <message>
        <source>What comes back to %1 on its ways adds up to 0.</source>
        <translation>Was auf den Wegen zu %1 zurückkommt, ergibt zusammen 0.</translation>
    </message>
    <message>
        <source>None of the factors is 0, but their product is %1.</source>
        <translation>Keiner der Faktoren ist 0, aber ihr Produkt ist %1.</translation>
    </message>
    <message numerus="yes">
        <source>%2 is right to %1 digits, but cut off: rounded, the last one is another.</source>
        <comment>%2 is right to %1 digit, but cut off: rounded, it is another.</comment>
        <translation>
            <numerusform>%2 stimmt auf %1 Ziffer, ist aber abgeschnitten: Gerundet lautet sie anders.</numerusform>
            <numerusform>%2 stimmt auf %1 Ziffern, ist aber abgeschnitten: Gerundet lautet die letzte anders.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%2 is right to %1 digits.</source>
        <comment>%2 is right to %1 digit.</comment>
        <translation>
            <numerusform>%2 stimmt auf %1 Ziffer.</numerusform>
            <numerusform>%2 stimmt auf %1 Ziffern.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is another number.</source>
        <translation>%1 ist eine andere Zahl.</translation>
    </message>
    <message>
        <source>%1 has the other sign, and another size.</source>
        <translation>%1 hat das andere Vorzeichen und einen anderen Betrag.</translation>
    </message>
    <message>
        <source>For %1 this is more than ten times too large.</source>
        <translation>Für %1 ist das mehr als zehnmal zu groß.</translation>
    </message>
    <message>
        <source>For %1 this is too large, by about %2 %.</source>
        <translation>Für %1 ist das um etwa %2 % zu groß.</translation>
    </message>
    <message>
        <source>For %1 this is too small, by about %2 %.</source>
        <translation>Für %1 ist das um etwa %2 % zu klein.</translation>
    </message>
    <message numerus="yes">
        <source>%2 was rounded too early: intermediate results to %1 decimals.</source>
        <comment>%2 was rounded too early: intermediate results to %1 decimal.</comment>
        <translation>
            <numerusform>%2 wurde zu früh gerundet: Zwischenergebnisse auf %1 Nachkommastelle.</numerusform>
            <numerusform>%2 wurde zu früh gerundet: Zwischenergebnisse auf %1 Nachkommastellen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has no finite value here, or does not follow from this sample alone.</source>
        <translation>%1 hat hier keinen endlichen Wert oder folgt nicht aus diesem Datenpunkt allein.</translation>
    </message>
    <message>
        <source>The factor %1 is missing.</source>
        <translation>Der Faktor %1 fehlt.</translation>
    </message>
    <message>
        <source>The derivative of the loss by the outputs is missing.</source>
        <translation>Die Ableitung des Verlusts nach den Ausgaben fehlt.</translation>
    </message>
    <message>
        <source>On the way back the weights of layer %1 are missing.</source>
        <translation>Auf dem Rückweg fehlen die Gewichte von Schicht %1.</translation>
    </message>
    <message>
        <source>On the way back the weights and slopes of layer %1 are missing.</source>
        <translation>Auf dem Rückweg fehlen die Gewichte und Steigungen von Schicht %1.</translation>
    </message>
    <message>
        <source>The slopes f′ of layer %1 are missing.</source>
        <translation>Die Steigungen f′ von Schicht %1 fehlen.</translation>
    </message>
    <message>
        <source>Layer %1 was not updated.</source>
        <translation>Schicht %1 wurde nicht angepasst.</translation>
    </message>
    <message>
        <source>The biases were not updated.</source>
        <translation>Die Biases wurden nicht angepasst.</translation>
    </message>
    <message>
        <source>That is the value before the update.</source>
        <translation>Das ist der Wert vor der Anpassung.</translation>
    </message>
    <message>
        <source>In layer %1 the activation f was used where its slope f′ belongs.</source>
        <translation>In Schicht %1 steht die Aktivierung f, wo ihre Steigung f′ hingehört.</translation>
    </message>
    <message>
        <source>The activation f was used where its slope f′ belongs.</source>
        <translation>Die Aktivierung f steht, wo ihre Steigung f′ hingehört.</translation>
    </message>
    <message>
        <source>In layer %1 the weighted sum was used where the activation belongs.</source>
        <translation>In Schicht %1 steht die gewichtete Summe, wo die Aktivierung hingehört.</translation>
    </message>
    <message>
        <source>The weighted sum was used where the activation belongs.</source>
        <translation>Die gewichtete Summe steht, wo die Aktivierung hingehört.</translation>
    </message>
    <message>
        <source>In layer %1 the slope f′ was taken at the activation; it belongs at the weighted sum.</source>
        <translation>In Schicht %1 wurde die Steigung f′ an der Aktivierung genommen statt an der gewichteten Summe.</translation>
    </message>
    <message>
        <source>The slope f′ was taken at the activation; it belongs at the weighted sum.</source>
        <translation>Die Steigung f′ wurde an der Aktivierung genommen statt an der gewichteten Summe.</translation>
    </message>
    <message>
        <source>In layer %1 the bias is missing from the weighted sum.</source>
        <translation>In Schicht %1 fehlt der Bias in der gewichteten Summe.</translation>
    </message>
    <message>
        <source>The bias is missing from the weighted sum.</source>
        <translation>In der gewichteten Summe fehlt der Bias.</translation>
    </message>
    <message>
        <source>The sign is wrong; the rest is right.</source>
        <translation>Das Vorzeichen ist falsch, der Rest stimmt.</translation>
    </message>
    <message>
        <source>The step was added; it has to be subtracted.</source>
        <translation>Der Schritt wurde addiert; er muss abgezogen werden.</translation>
    </message>
    <message>
        <source>The step was not multiplied by the learning rate.</source>
        <translation>Der Schritt wurde nicht mit der Lernrate multipliziert.</translation>
    </message>
    <message>
        <source>The factor 2 from the derivative of the square is missing.</source>
        <translation>Der Faktor 2 aus der Ableitung des Quadrats fehlt.</translation>
    </message>
    <message>
        <source>There is a factor 2 too much: the ½ of this loss cancels it.</source>
        <translation>Es ist ein Faktor 2 zu viel: Das ½ dieses Verlusts kürzt ihn weg.</translation>
    </message>
    <message>
        <source>The factor ½ of this loss is missing.</source>
        <translation>Der Faktor ½ dieses Verlusts fehlt.</translation>
    </message>
    <message>
        <source>There is a factor ½ too much: this loss has none.</source>
        <translation>Es ist ein Faktor ½ zu viel: Dieser Verlust hat keinen.</translation>
    </message>
    <message>
        <source>The factor %1 is missing: what the weight multiplies.</source>
        <translation>Der Faktor %1 fehlt: womit das Gewicht multipliziert wird.</translation>
    </message>
    <message>
        <source>What the weights multiply is missing.</source>
        <translation>Es fehlt, womit die Gewichte multipliziert werden.</translation>
    </message>
    <message>
        <source>Updated weights were used where the old ones belong.</source>
        <translation>Angepasste Gewichte stehen, wo die alten hingehören.</translation>
    </message>
    <message>
        <source>What is frozen was updated too.</source>
        <translation>Auch Eingefrorenes wurde angepasst.</translation>
    </message>
    <message>
        <source>The outputs were added up; this loss takes their mean.</source>
        <translation>Die Ausgaben wurden summiert; dieser Verlust ist ihr Mittel.</translation>
    </message>
    <message>
        <source>The mean of the outputs was taken; this loss adds them up.</source>
        <translation>Die Ausgaben wurden gemittelt; dieser Verlust ist ihre Summe.</translation>
    </message>
    <message>
        <source>The way through %1 is missing.</source>
        <translation>Der Weg durch %1 fehlt.</translation>
    </message>
    <message>
        <source>The step took the place of the old value; it has to be subtracted from it.</source>
        <translation>Der Schritt hat den alten Wert ersetzt; er muss von ihm abgezogen werden.</translation>
    </message>
    <message>
        <source>The output was rounded to 0 or 1 before the derivative was taken.</source>
        <translation>Die Ausgabe wurde vor dem Ableiten auf 0 oder 1 gerundet.</translation>
    </message>
    <message>
        <source>Half of the cross-entropy is missing: the part with 1 − y.</source>
        <translation>Die Hälfte der Kreuzentropie fehlt: der Teil mit 1 − y.</translation>
    </message>
    <message>
        <source>That is the value of %1.</source>
        <translation>Das ist der Wert von %1.</translation>
    </message>
    <message>
        <source>That is the value for sample %1.</source>
        <translation>Das ist der Wert für Datenpunkt %1.</translation>
    </message>
    <message>
        <source>f is the activation of a neuron: it stands before a sum, as in f(sum_h1).</source>
        <translation>f ist die Aktivierung eines Neurons: Es steht vor einer Summe, wie in f(sum_h1).</translation>
    </message>
    <message>
        <source>%1 has more than one slope in this network: f(sum_h1) takes that of its neuron.</source>
        <translation>%1 hat in diesem Netz mehr als eine Steigung: f(sum_h1) nimmt die seines Neurons.</translation>
    </message>
    <message>
        <source>There is no %1: the update takes more than this sample.</source>
        <translation>Es gibt kein %1: Die Anpassung braucht mehr als diesen Datenpunkt.</translation>
    </message>
    <message>
        <source>%1 has no finite value here.</source>
        <translation>%1 hat hier keinen endlichen Wert.</translation>
    </message>
    <message numerus="yes">
        <source>A calculation has at most %1 characters here.</source>
        <comment>A calculation has at most %1 character here.</comment>
        <translation>
            <numerusform>Eine Rechnung hat hier höchstens %1 Zeichen.</numerusform>
            <numerusform>Eine Rechnung hat hier höchstens %1 Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Exercises are for networks of at most %1 weights and biases; this one has %2.</source>
        <translation>Übungen gibt es für Netze mit höchstens %1 Gewichten und Biases; dieses hat %2.</translation>
    </message>
    <message>
        <source>There is nothing to ask here: an update is an exercise where every sample makes one, by plain gradient descent.</source>
        <translation>Hier gibt es nichts zu fragen: Eine Anpassung ist eine Übung, wo jeder Datenpunkt eine macht, mit gewöhnlichem Gradientenabstieg.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>There is no %1 in this network.</source>
        <translation>In diesem Netz gibt es kein %1.</translation>
    </message>
    <message>
        <source>There is no %1 in this network; it has %2.</source>
        <translation>In diesem Netz gibt es kein %1; es hat %2.</translation>
    </message>
    <message>
        <source>There is no %1 among the numbers of this step.</source>
        <translation>Unter den Zahlen dieses Schritts gibt es kein %1.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither the name of a number nor of a function here.</source>
        <translation>„%1“ ist hier weder der Name einer Zahl noch einer Funktion.</translation>
    </message>
    <message>
        <source>The network needs a number for every input.</source>
        <translation>Das Netz braucht eine Zahl für jede Eingabe.</translation>
    </message>
    <message>
        <source>The network has no such input.</source>
        <translation>Diese Eingabe hat das Netz nicht.</translation>
    </message>
    <message>
        <source>Line %1 has more than one cell: a single column is needed.</source>
        <translation>Zeile %1 hat mehr als eine Zelle: Es wird eine einzelne Spalte gebraucht.</translation>
    </message>
    <message>
        <source>Line %1: a number is missing.</source>
        <translation>Zeile %1: Es fehlt eine Zahl.</translation>
    </message>
    <message>
        <source>Line %1: &apos;%2&apos; is not a number.</source>
        <translation>Zeile %1: „%2“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>Line %1: there is no weight or bias left to write over.</source>
        <translation>Zeile %1: Es ist kein Gewicht und kein Bias mehr da, um ihn zu überschreiben.</translation>
    </message>
</context>
<context>
    <name>Curve</name>
    <message>
        <source>no slope</source>
        <translation>keine Steigung</translation>
    </message>
    <message>
        <source>hardly any slope</source>
        <translation>kaum Steigung</translation>
    </message>
</context>
<context>
    <name>Data</name>
    <message>
        <source>%1 (tutorial)</source>
        <translation>%1 (Tutorial)</translation>
    </message>
</context>
<context>
    <name>Edits</name>
    <message>
        <source>&apos;%1&apos; was done to another network than the one of this moment.</source>
        <translation>„%1“ geschah an einem anderen Netz als dem gegenwärtigen.</translation>
    </message>
    <message>
        <source>Change Activation</source>
        <translation>Aktivierung ändern</translation>
    </message>
    <message>
        <source>&apos;%1&apos; was done on another branch: here is nothing to take back.</source>
        <translation>„%1“ geschah auf einem anderen Zweig: hier ist nichts zurückzunehmen.</translation>
    </message>
    <message>
        <source>Give %1 as It Is</source>
        <translation>%1 unverändert vorgeben</translation>
    </message>
    <message>
        <source>Give Inputs as They Are</source>
        <translation>Eingaben unverändert vorgeben</translation>
    </message>
    <message>
        <source>Numbers as in the Data</source>
        <translation>Zahlen wie in den Daten</translation>
    </message>
</context>
<context>
    <name>ExerciseSheet</name>
    <message>
        <source>Exercises, sheet %1</source>
        <translation>Übungen, Blatt %1</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Name:</translation>
    </message>
    <message>
        <source>The network</source>
        <translation>Das Netz</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Calculate %1.</source>
        <translation>Berechne %1.</translation>
    </message>
    <message>
        <source>Calculate %1 from %2.</source>
        <translation>Berechne %1 aus %2.</translation>
    </message>
    <message>
        <source>Solutions</source>
        <translation>Lösungen</translation>
    </message>
    <message>
        <source>%1, slope %2</source>
        <translation>%1, Steigung %2</translation>
    </message>
    <message>
        <source>The sample: %1</source>
        <translation>Der Datenpunkt: %1</translation>
    </message>
    <message>
        <source>The sample %1: %2</source>
        <translation>Der Datenpunkt %1: %2</translation>
    </message>
    <message>
        <source>The loss: %1 (%2). The learning rate: %3</source>
        <translation>Der Verlust: %1 (%2). Die Lernrate: %3</translation>
    </message>
</context>
<context>
    <name>Formula</name>
    <message>
        <source>%1 by %2 matrix</source>
        <translation>Matrix, %1 mal %2</translation>
    </message>
    <message>
        <source>row %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
</context>
<context>
    <name>Hill</name>
    <message>
        <source>Loss of %1 over %2 and %3: now %4 at %5; lowest %6 at %7</source>
        <translation>Verlust von %1 über %2 und %3: jetzt %4 bei %5; am niedrigsten %6 bei %7</translation>
    </message>
    <message>
        <source>it may be lower outside</source>
        <translation>außerhalb kann er niedriger sein</translation>
    </message>
    <message>
        <source>the way here began at %1</source>
        <translation>der Weg hierher begann bei %1</translation>
    </message>
    <message>
        <source>all samples</source>
        <translation>allen Datenpunkten</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Tutorials</source>
        <translation>&amp;Tutorials</translation>
    </message>
    <message>
        <source>&amp;Gates</source>
        <translation>&amp;Gatter</translation>
    </message>
    <message>
        <source>&amp;Playground</source>
        <translation>&amp;Playground</translation>
    </message>
    <message>
        <source>&amp;Simulated</source>
        <translation>&amp;Simuliert</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Cards</source>
        <translation>&amp;Karten</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>&amp;Data Set</source>
        <translation>&amp;Datensatz</translation>
    </message>
    <message>
        <source>&amp;Four People (tutorials 002 and 003)</source>
        <translation>&amp;Vier Personen (Tutorials 002 und 003)</translation>
    </message>
    <message>
        <source>&amp;Random People (tutorial 000)</source>
        <translation>&amp;Zufällige Personen (Tutorial 000)</translation>
    </message>
    <message>
        <source>&amp;Sum of Two Numbers (tutorial 004)</source>
        <translation>&amp;Summe zweier Zahlen (Tutorial 004)</translation>
    </message>
    <message>
        <source>&amp;Playground, First Page</source>
        <translation>&amp;Playground, Startseite</translation>
    </message>
    <message>
        <source>Playground &amp;Link of Tutorial 003</source>
        <translation>Playground-&amp;Link aus Tutorial 003</translation>
    </message>
    <message>
        <source>Sp&amp;iral, Seven Inputs and Three Layers of Eight</source>
        <translation>Sp&amp;irale, sieben Eingaben und drei Schichten zu je acht</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Training</source>
        <translation>&amp;Training</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>Date&amp;n</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
</context>
<context>
    <name>NetworkView</name>
    <message>
        <source>Weight %1 from %2 to %3</source>
        <translation>Gewicht %1 von %2 zu %3</translation>
    </message>
    <message>
        <source>Input %1</source>
        <translation>Eingabe %1</translation>
    </message>
    <message>
        <source>Output %1</source>
        <translation>Ausgabe %1</translation>
    </message>
    <message>
        <source>Neuron %1</source>
        <translation>Neuron %1</translation>
    </message>
    <message>
        <source>Bias %1 of %2</source>
        <translation>Bias %1 von %2</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>Zielwert %1</translation>
    </message>
    <message>
        <source>loss %1</source>
        <translation>Verlust %1</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <translation>%1, aus %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, frozen</source>
        <translation>%1, eingefroren</translation>
    </message>
    <message>
        <source>Click to change it, drag up or down to try values.</source>
        <translation>Klicken zum Ändern, nach oben oder unten ziehen zum Ausprobieren.</translation>
    </message>
    <message>
        <source>Click to see its output in the decision surface.</source>
        <translation>Klicken, um die Ausgabe auf der Entscheidungsfläche zu sehen.</translation>
    </message>
    <message>
        <source>Training leaves it as it is. Click to change it, F to unfreeze.</source>
        <translation>Das Training ändert diesen Wert nicht. Klicken zum Ändern, F zum Auftauen.</translation>
    </message>
    <message>
        <source>Click to change it, drag up or down to try values, F to freeze.</source>
        <translation>Klicken zum Ändern, nach oben oder unten ziehen zum Ausprobieren, F zum Einfrieren.</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation>%1 = %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln parameters</source>
        <translation>
            <numerusform>%Ln Parameter</numerusform>
            <numerusform>%Ln Parameter</numerusform>
        </translation>
    </message>
    <message>
        <source>click a weight, bias or input to change it</source>
        <translation>Gewicht, Bias oder Eingabe zum Ändern anklicken</translation>
    </message>
    <message>
        <source>hover a link or neuron to read it</source>
        <translation>zum Ablesen auf Verbindung oder Neuron zeigen</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>%1, as it is</source>
        <translation>%1, unverändert</translation>
    </message>
    <message>
        <source>Given as the network sees it. Click to change it, drag up or down to try values; the menu leads back to the data&apos;s numbers.</source>
        <translation>Vorgegeben, wie das Netz sie sieht. Klicken, um sie zu ändern; auf und ab ziehen, um Werte zu probieren; das Menü führt zu den Zahlen der Daten zurück.</translation>
    </message>
    <message>
        <source>Computed from the other inputs; the menu lets you give it as it is.</source>
        <translation>Aus den anderen Eingaben berechnet; im Menü kann sie unverändert vorgegeben werden.</translation>
    </message>
    <message>
        <source>inputs given as they are</source>
        <translation>unverändert vorgegebene Eingaben</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Unsaved Work</source>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Save the changes to &apos;%1&apos;?</source>
        <translation>Änderungen an „%1“ speichern?</translation>
    </message>
    <message>
        <source>What is not saved is lost.</source>
        <translation>Was nicht gespeichert ist, geht verloren.</translation>
    </message>
    <message>
        <source>Run Epochs</source>
        <translation>Epochen trainieren</translation>
    </message>
    <message>
        <source>How many more epochs:</source>
        <translation>Anzahl weiterer Epochen:</translation>
    </message>
    <message>
        <source>Run Until Loss</source>
        <translation>Bis Verlust trainieren</translation>
    </message>
    <message>
        <source>Train until the training loss is below:</source>
        <translation>Trainieren, bis der Trainingsverlust kleiner ist als:</translation>
    </message>
    <message>
        <source>New Start</source>
        <translation>Neuer Anfang</translation>
    </message>
    <message>
        <source>The present first weights are those of seed %1.
Draw new ones from seed:</source>
        <translation>Die gegenwärtigen ersten Gewichte sind die von Startwert %1.
Neue ziehen aus Startwert:</translation>
    </message>
</context>
<context>
    <name>Samples</name>
    <message>
        <source>Sample %1</source>
        <translation>Datenpunkt %1</translation>
    </message>
    <message>
        <source>Person %1</source>
        <translation>Person %1</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message numerus="yes">
        <source>%n more input(s)</source>
        <translation>
            <numerusform>noch %n Eingabe</numerusform>
            <numerusform>noch %n Eingaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more derivative(s)</source>
        <translation>
            <numerusform>noch %n Ableitung</numerusform>
            <numerusform>noch %n Ableitungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is frozen and stays as it is.</source>
        <translation>%1 ist eingefroren und bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>sum of </source>
        <translation>Summe von </translation>
    </message>
    <message>
        <source> so far</source>
        <translation> bis hier</translation>
    </message>
    <message>
        <source>%1 of %2 samples: the derivatives are added up, and the update comes with the last sample.</source>
        <translation>%1 von %2 Datenpunkten: Die Ableitungen werden zusammengezählt, und die Anpassung kommt mit dem letzten.</translation>
    </message>
    <message>
        <source>The batch is larger than the training data and is never complete: nothing is ever updated.</source>
        <translation>Der Batch ist größer als die Trainingsdaten und wird nie voll: Es wird nie etwas angepasst.</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Backward</source>
        <translation>Rückwärts</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Anpassung</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>stage: neuron</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 · %2, epoch %3</source>
        <translation>%1 · %2, Epoche %3</translation>
    </message>
</context>
<context>
    <name>SurfaceText</name>
    <message>
        <source>%1 = %2</source>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>Zielwert %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2 = %3</source>
        <translation>%1: %2 = %3</translation>
    </message>
    <message>
        <source>for testing</source>
        <translation>zum Testen</translation>
    </message>
    <message>
        <source>for training</source>
        <translation>zum Training</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>output %1</source>
        <translation>Ausgabe %1</translation>
    </message>
    <message>
        <source>neuron %1</source>
        <translation>Neuron %1</translation>
    </message>
    <message>
        <source>Decision surface of %1 over %2 and %3</source>
        <translation>Entscheidungsfläche von %1 über %2 und %3</translation>
    </message>
    <message>
        <source>%1; %2 of %3 right</source>
        <translation>%1; %2 von %3 richtig</translation>
    </message>
</context>
<context>
    <name>Tug</name>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>%n anderer</numerusform>
            <numerusform>%n andere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: pulls %2 up, %3</source>
        <translation>%1: zieht %2 nach oben, %3</translation>
    </message>
    <message>
        <source>%1: pulls %2 down, %3</source>
        <translation>%1: zieht %2 nach unten, %3</translation>
    </message>
    <message numerus="yes">
        <source>Mean of %n samples</source>
        <translation>
            <numerusform>Mittel von %n Datenpunkt</numerusform>
            <numerusform>Mittel von %n Datenpunkten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sum of %n samples</source>
        <translation>
            <numerusform>Summe von %n Datenpunkt</numerusform>
            <numerusform>Summe von %n Datenpunkten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of the pulls cancel out</source>
        <translation>%1 des Zugs heben sich auf</translation>
    </message>
    <message numerus="yes">
        <source>%n samples do not pull</source>
        <translation>
            <numerusform>%n Datenpunkt zieht nicht</numerusform>
            <numerusform>%n Datenpunkte ziehen nicht</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UndoText</name>
    <message>
        <source>Change Weight %1</source>
        <translation>Gewicht %1 ändern</translation>
    </message>
    <message>
        <source>Change Bias %1</source>
        <translation>Bias %1 ändern</translation>
    </message>
    <message>
        <source>Freeze %1</source>
        <translation>%1 einfrieren</translation>
    </message>
    <message>
        <source>Unfreeze %1</source>
        <translation>%1 auftauen</translation>
    </message>
    <message>
        <source>Change Activation of Layer %1</source>
        <translation>Aktivierung von Schicht %1 ändern</translation>
    </message>
    <message>
        <source>Change Activation of the Output Layer</source>
        <translation>Aktivierung der Ausgabeschicht ändern</translation>
    </message>
    <message>
        <source>Add Biases of Layer %1</source>
        <translation>Biases von Schicht %1 hinzufügen</translation>
    </message>
    <message>
        <source>Add Biases of the Output Layer</source>
        <translation>Biases der Ausgabeschicht hinzufügen</translation>
    </message>
    <message>
        <source>Remove Biases of Layer %1</source>
        <translation>Biases von Schicht %1 entfernen</translation>
    </message>
    <message>
        <source>Remove Biases of the Output Layer</source>
        <translation>Biases der Ausgabeschicht entfernen</translation>
    </message>
    <message>
        <source>Add Neuron to Layer %1</source>
        <translation>Neuron zu Schicht %1 hinzufügen</translation>
    </message>
    <message>
        <source>Add Neuron to the Output Layer</source>
        <translation>Neuron zur Ausgabeschicht hinzufügen</translation>
    </message>
    <message>
        <source>Remove Neuron from Layer %1</source>
        <translation>Neuron aus Schicht %1 entfernen</translation>
    </message>
    <message>
        <source>Remove Neuron from the Output Layer</source>
        <translation>Neuron aus der Ausgabeschicht entfernen</translation>
    </message>
    <message>
        <source>Add Layer</source>
        <translation>Schicht hinzufügen</translation>
    </message>
    <message>
        <source>Remove Layer</source>
        <translation>Schicht entfernen</translation>
    </message>
    <message>
        <source>Change Inputs</source>
        <translation>Eingaben ändern</translation>
    </message>
    <message>
        <source>Change Learning Rate</source>
        <translation>Lernrate ändern</translation>
    </message>
    <message>
        <source>Change Loss</source>
        <translation>Verlust ändern</translation>
    </message>
    <message>
        <source>Change Optimiser</source>
        <translation>Optimierer ändern</translation>
    </message>
    <message>
        <source>Change Batch Size</source>
        <translation>Batchgröße ändern</translation>
    </message>
    <message>
        <source>Change %1</source>
        <comment>a setting</comment>
        <translation>„%1“ ändern</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>New Start</source>
        <translation>Neuer Anfang</translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation>„%1“ wählen</translation>
    </message>
    <message>
        <source>Change %1</source>
        <comment>a sample</comment>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message>
        <source>Change Target of %1</source>
        <translation>Zielwert von %1 ändern</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>Train on %1</source>
        <translation>Mit %1 trainieren</translation>
    </message>
    <message>
        <source>Test on %1</source>
        <translation>Mit %1 testen</translation>
    </message>
    <message numerus="yes">
        <source>Train on %n Samples</source>
        <translation>
            <numerusform>Mit %n Datenpunkt trainieren</numerusform>
            <numerusform>Mit %n Datenpunkten trainieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Test on %n Samples</source>
        <translation>
            <numerusform>Mit %n Datenpunkt testen</numerusform>
            <numerusform>Mit %n Datenpunkten testen</numerusform>
        </translation>
    </message>
    <message>
        <source>Add Sample</source>
        <translation>Datenpunkt hinzufügen</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n Samples</source>
        <translation>
            <numerusform>%n Datenpunkt entfernen</numerusform>
            <numerusform>%n Datenpunkte entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste Samples</source>
        <translation>Datenpunkte einfügen</translation>
    </message>
    <message>
        <source>Change Scaling</source>
        <translation>Skalierung ändern</translation>
    </message>
    <message>
        <source>Change Unit</source>
        <translation>Einheit ändern</translation>
    </message>
    <message>
        <source>undo: %1</source>
        <translation>rückgängig: %1</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>rate %1 → %2</source>
        <translation>Rate %1 → %2</translation>
    </message>
    <message>
        <source>batch %1</source>
        <translation>Batch %1</translation>
    </message>
    <message>
        <source>full batch</source>
        <translation>ganzer Batch</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>zurückgesetzt</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>Startwert %1</translation>
    </message>
    <message numerus="yes">
        <source>Set %n Weights</source>
        <translation>
            <numerusform>%n Gewicht setzen</numerusform>
            <numerusform>%n Gewichte setzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %n Biases</source>
        <translation>
            <numerusform>%n Bias setzen</numerusform>
            <numerusform>%n Biases setzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %n Weights and Biases</source>
        <translation>
            <numerusform>%n Gewicht oder Bias setzen</numerusform>
            <numerusform>%n Gewichte und Biases setzen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>ft-in</source>
        <translation>ft-in</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Weiblich</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Männlich</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>class and share</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>%1: </source>
        <translation>%1: </translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Backward</source>
        <translation>Rückwärts</translation>
    </message>
    <message>
        <source>Measured by moving %1 a little: %2, which is 0 within rounding.</source>
        <translation>Gemessen, indem %1 ein wenig bewegt wird: %2, im Rahmen der Rundung 0.</translation>
    </message>
    <message numerus="yes">
        <source>Measured by moving %1 a little: %2; %n digit(s) agree.</source>
        <translation>
            <numerusform>Gemessen, indem %1 ein wenig bewegt wird: %2; %n Stelle stimmt überein.</numerusform>
            <numerusform>Gemessen, indem %1 ein wenig bewegt wird: %2; %n Stellen stimmen überein.</numerusform>
        </translation>
    </message>
    <message>
        <source>No update has been made since the last change: this is the next one.</source>
        <translation>Seit der letzten Änderung gab es keine Anpassung: dies ist die nächste.</translation>
    </message>
    <message>
        <source>The update just made, number %1</source>
        <translation>Die eben gemachte Anpassung, Nummer %1</translation>
    </message>
    <message>
        <source>The next update, number %1</source>
        <translation>Die nächste Anpassung, Nummer %1</translation>
    </message>
    <message>
        <source>The batch is larger than the training data and is never complete: nothing is ever updated.</source>
        <translation>Der Stapel ist größer als die Trainingsdaten und wird nie voll: nichts wird je angepasst.</translation>
    </message>
    <message>
        <source>The largest of %1 ways: %2</source>
        <translation>Der größte von %1 Wegen: %2</translation>
    </message>
    <message>
        <source>All ways together</source>
        <translation>Alle Wege zusammen</translation>
    </message>
    <message>
        <source>%1 other ways: %2</source>
        <translation>%1 andere Wege: %2</translation>
    </message>
    <message>
        <source>g%1 of %2</source>
        <translation>g%1 von %2</translation>
    </message>
    <message>
        <source>∂L/∂%1 of each sample: %2</source>
        <translation>∂L/∂%1 je Datenpunkt: %2</translation>
    </message>
    <message>
        <source>Nothing is seen that keeps the network from learning.</source>
        <translation>Nichts ist zu sehen, was das Netz vom Lernen abhält.</translation>
    </message>
    <message>
        <source>Of all steps together the derivatives predict %1 for this sample&apos;s loss; really it is %2.</source>
        <translation>Für alle Schritte zusammen sagen die Ableitungen %1 für den Verlust dieses Datenpunkts voraus; wirklich sind es %2.</translation>
    </message>
    <message>
        <source>δ counts the inputs as layer 1: %1 belongs to %2.</source>
        <translation>δ zählt die Eingaben als Schicht 1: %1 gehört zu %2.</translation>
    </message>
</context>
<context>
    <name>glassnet::AboutDialog</name>
    <message>
        <source>About Glassnet</source>
        <translation>Über Glassnet</translation>
    </message>
    <message>
        <source>Glassnet %1</source>
        <translation>Glassnet %1</translation>
    </message>
    <message>
        <source>Small neural networks, seen while they learn.
Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Kleine neuronale Netze, beim Lernen betrachtet.
Freie Software unter der GNU General Public License, Version 3 oder später.</translation>
    </message>
</context>
<context>
    <name>glassnet::CardArea</name>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Decision Surface</source>
        <translation>Entscheidungsfläche</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Why Did It Change?</source>
        <translation>Warum hat es sich geändert?</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Data, network or weights</source>
        <translation>Daten, Netz oder Gewichte</translation>
    </message>
    <message>
        <source>Data, Network and Weights</source>
        <translation>Daten, Netz und Gewichte</translation>
    </message>
</context>
<context>
    <name>glassnet::ContourView</name>
    <message>
        <source>Here the hill is drawn while training rests.</source>
        <translation>Der Hügel wird hier gezeichnet, wenn das Training ruht.</translation>
    </message>
    <message>
        <source>lowest %1</source>
        <translation>tiefster Punkt %1</translation>
    </message>
</context>
<context>
    <name>glassnet::CurveView</name>
    <message>
        <source>%1 = %2 at %3 = %4, slope %5</source>
        <translation>%1 = %2 bei %3 = %4, Steigung %5</translation>
    </message>
    <message>
        <source>lowest, %1, at %2</source>
        <translation>am kleinsten, %1, bei %2</translation>
    </message>
    <message>
        <source>slope %1</source>
        <translation>Steigung %1</translation>
    </message>
    <message>
        <source>lowest %1 at %2</source>
        <translation>kleinster Wert %1 bei %2</translation>
    </message>
    <message>
        <source>Here the curve is drawn while training rests.</source>
        <translation>Hier wird die Kurve gezeichnet, wenn das Training ruht.</translation>
    </message>
</context>
<context>
    <name>glassnet::DataChooser</name>
    <message>
        <source>D&amp;ata set</source>
        <translation>Datensat&amp;z</translation>
    </message>
    <message>
        <source>&amp;Points</source>
        <translation>&amp;Punkte</translation>
    </message>
    <message>
        <source>&amp;Noise</source>
        <translation>Rau&amp;schen</translation>
    </message>
    <message>
        <source>Training part</source>
        <translation>Trainingsanteil</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation>Neu erzeugen</translation>
    </message>
    <message>
        <source>Draw other samples, with a new seed</source>
        <translation>Andere Datenpunkte aus einem neuen Startwert ziehen</translation>
    </message>
    <message>
        <source>%1 (edited)</source>
        <translation>%1 (bearbeitet)</translation>
    </message>
</context>
<context>
    <name>glassnet::DataInputs</name>
    <message>
        <source>Inputs</source>
        <translation>Eingaben</translation>
    </message>
    <message>
        <source>Input %1</source>
        <translation>Eingabe %1</translation>
    </message>
</context>
<context>
    <name>glassnet::DataPanel</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Double-click a cell to change it; drag a point in the decision surface to move it.</source>
        <translation>Doppelklick ändert eine Zelle; Ziehen verschiebt einen Punkt auf der Entscheidungsfläche.</translation>
    </message>
    <message>
        <source>Add a sample with the numbers of the person who is asked about</source>
        <translation>Datenpunkt mit den Zahlen der Person hinzufügen, nach der gefragt wird</translation>
    </message>
    <message>
        <source>Remove the chosen samples (Del)</source>
        <translation>Ausgewählte Datenpunkte entfernen (Entf)</translation>
    </message>
    <message>
        <source>+ Person</source>
        <translation>+ Person</translation>
    </message>
    <message>
        <source>+ Sample</source>
        <translation>+ Datenpunkt</translation>
    </message>
</context>
<context>
    <name>glassnet::DataScaling</name>
    <message>
        <source>None: columns as they are</source>
        <translation>Keine: Spalten unverändert</translation>
    </message>
    <message>
        <source>Take off constants</source>
        <translation>Konstanten abziehen</translation>
    </message>
    <message>
        <source>Standardise: mean 0, deviation 1</source>
        <translation>Standardisieren: Mittel 0, Abweichung 1</translation>
    </message>
    <message>
        <source>From 0 to 1</source>
        <translation>Von 0 bis 1</translation>
    </message>
    <message>
        <source>From −1 to 1</source>
        <translation>Von −1 bis 1</translation>
    </message>
    <message>
        <source>Shift before training</source>
        <translation>Verschiebung vor dem Training</translation>
    </message>
    <message>
        <source>Taken off %1</source>
        <translation>Abgezogen von %1</translation>
    </message>
    <message>
        <source>Unit of the data: %1</source>
        <translation>Einheit der Daten: %1</translation>
    </message>
    <message>
        <source>(x − %1) ÷ %2</source>
        <translation>(x − %1) ÷ %2</translation>
    </message>
    <message>
        <source>%1 + %2 %3</source>
        <translation>%1 + %2 %3</translation>
    </message>
    <message>
        <source>%1 − %2 %3</source>
        <translation>%1 − %2 %3</translation>
    </message>
</context>
<context>
    <name>glassnet::DataSetBox</name>
    <message>
        <source>Tutorials</source>
        <translation>Tutorials</translation>
    </message>
    <message>
        <source>Gates</source>
        <translation>Gatter</translation>
    </message>
    <message>
        <source>Playground</source>
        <translation>Playground</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>Simuliert</translation>
    </message>
</context>
<context>
    <name>glassnet::DataTable</name>
    <message>
        <source>Samples</source>
        <translation>Datenpunkte</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Aus&amp;schneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Use for &amp;Training</source>
        <translation>Zum &amp;Training verwenden</translation>
    </message>
    <message>
        <source>Use for T&amp;esting</source>
        <translation>Zum Testen &amp;verwenden</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>Ent&amp;fernen</translation>
    </message>
</context>
<context>
    <name>glassnet::DataTableModel</name>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Right or wrong</source>
        <translation>Richtig oder falsch</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
</context>
<context>
    <name>glassnet::DataTile</name>
    <message>
        <source>Data set %1</source>
        <translation>Datensatz %1</translation>
    </message>
</context>
<context>
    <name>glassnet::DivergenceBar</name>
    <message>
        <source>&amp;Go Back and Lower the Rate</source>
        <translation>Zurück mit k&amp;leinerer Rate</translation>
    </message>
    <message>
        <source>Training stopped</source>
        <translation>Training angehalten</translation>
    </message>
    <message>
        <source>Back to where the loss was lowest, with a tenth of the learning rate</source>
        <translation>Dorthin zurück, wo der Verlust am kleinsten war, mit einem Zehntel der Lernrate</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>glassnet::ExerciseDialog</name>
    <message>
        <source>With &amp;solutions, on a page of their own</source>
        <translation>Mit &amp;Lösungen, auf eigener Seite</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Übungen</translation>
    </message>
    <message>
        <source>The sheet</source>
        <translation>Das Blatt</translation>
    </message>
    <message>
        <source>The network as it is</source>
        <translation>Das Netz, wie es ist</translation>
    </message>
    <message>
        <source>Its shape, numbers from the seed</source>
        <translation>Seine Form, Zahlen aus dem Startwert</translation>
    </message>
    <message>
        <source>2-2-1, numbers from the seed</source>
        <translation>2-2-1, Zahlen aus dem Startwert</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>The way forward</source>
        <translation>Der Weg vorwärts</translation>
    </message>
    <message>
        <source>The way back</source>
        <translation>Der Weg zurück</translation>
    </message>
    <message>
        <source>The update</source>
        <translation>Die Anpassung</translation>
    </message>
    <message>
        <source>One line</source>
        <translation>Eine Zeile</translation>
    </message>
    <message>
        <source>The whole way</source>
        <translation>Der ganze Weg</translation>
    </message>
    <message>
        <source>One line: the results before it are given.
The whole way: from weights, biases and inputs alone.</source>
        <translation>Eine Zeile: Die Ergebnisse davor sind gegeben.
Der ganze Weg: aus Gewichten, Biases und Eingaben allein.</translation>
    </message>
    <message>
        <source>&amp;Another Sheet</source>
        <translation>&amp;Anderes Blatt</translation>
    </message>
    <message>
        <source>The next seed: other questions, and other numbers where they are drawn</source>
        <translation>Der nächste Startwert: andere Aufgaben, und andere Zahlen, wo sie gezogen werden</translation>
    </message>
    <message>
        <source>&amp;Numbers</source>
        <translation>&amp;Zahlen</translation>
    </message>
    <message>
        <source>Sam&amp;ple</source>
        <translation>Date&amp;npunkt</translation>
    </message>
    <message>
        <source>A&amp;bout</source>
        <translation>&amp;Über</translation>
    </message>
    <message>
        <source>Each &amp;takes</source>
        <translation>&amp;Jede braucht</translation>
    </message>
    <message>
        <source>&amp;Questions</source>
        <translation>Auf&amp;gaben</translation>
    </message>
    <message>
        <source>Se&amp;ed</source>
        <translation>Star&amp;twert</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>D&amp;rucken …</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>Als P&amp;DF sichern …</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save as &amp;HTML…</source>
        <translation>Als &amp;HTML sichern …</translation>
    </message>
    <message>
        <source>HTML (*.html)</source>
        <translation>HTML (*.html)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Save the Sheet</source>
        <translation>Blatt sichern</translation>
    </message>
    <message>
        <source>exercises-%1</source>
        <translation>uebungen-%1</translation>
    </message>
</context>
<context>
    <name>glassnet::FileActions</name>
    <message>
        <source>Glassnet files (*.%1)</source>
        <translation>Glassnet-Dateien (*.%1)</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>Noch keine Dateien</translation>
    </message>
</context>
<context>
    <name>glassnet::FormulaView</name>
    <message>
        <source>Copy as Text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Copy as LaTeX</source>
        <translation>Als LaTeX kopieren</translation>
    </message>
    <message>
        <source>Copy as Picture</source>
        <translation>Als Bild kopieren</translation>
    </message>
    <message>
        <source>Formulas</source>
        <translation>Formeln</translation>
    </message>
</context>
<context>
    <name>glassnet::HillPage</name>
    <message>
        <source>The other weight or bias</source>
        <translation>Das andere Gewicht oder der andere Bias</translation>
    </message>
    <message>
        <source>How the hill is drawn</source>
        <translation>Wie der Hügel gezeichnet wird</translation>
    </message>
    <message>
        <source>Contour lines</source>
        <translation>Höhenlinien</translation>
    </message>
    <message>
        <source>In 3-D</source>
        <translation>Räumlich</translation>
    </message>
    <message>
        <source>Loss over two weights, as contour lines</source>
        <translation>Verlust über zwei Gewichten, als Höhenlinien</translation>
    </message>
    <message>
        <source>Loss over two weights, as a hill</source>
        <translation>Verlust über zwei Gewichten, als Hügel</translation>
    </message>
    <message>
        <source>Drag or arrow keys: turn the hill; double click or Home: turn it back</source>
        <translation>Ziehen oder Pfeiltasten: den Hügel drehen; Doppelklick oder Pos1: zurückdrehen</translation>
    </message>
    <message>
        <source>and</source>
        <translation>und</translation>
    </message>
    <message>
        <source>There is no other weight or bias.</source>
        <translation>Es gibt kein anderes Gewicht und keinen anderen Bias.</translation>
    </message>
    <message>
        <source>L of %1</source>
        <translation>L von %1</translation>
    </message>
</context>
<context>
    <name>glassnet::HillView</name>
    <message>
        <source>Here the hill is drawn while training rests.</source>
        <translation>Der Hügel wird hier gezeichnet, wenn das Training ruht.</translation>
    </message>
    <message>
        <source>lowest %1</source>
        <translation>tiefster Punkt %1</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>jetzt %1</translation>
    </message>
</context>
<context>
    <name>glassnet::HomeworkRow</name>
    <message>
        <source>Quantity that you have worked out</source>
        <translation>Größe, die Sie ausgerechnet haben</translation>
    </message>
    <message>
        <source>Not right. Of three digits or more a usual mistake would be named.</source>
        <translation>Nicht richtig. Bei drei Stellen oder mehr würde ein üblicher Fehler genannt.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>The number that you have worked out, or a calculation</source>
        <translation>Die ausgerechnete Zahl, oder eine Rechnung</translation>
    </message>
    <message>
        <source>your number or calculation</source>
        <translation>Zahl oder Rechnung</translation>
    </message>
    <message>
        <source>A number, or a calculation with the numbers of this step by their names:
w1*x1 + w2*x2 + b1, sigmoid(sum_h1), -2*(y-o1).
Formulas that are copied from above are understood. As one word are typed:
dL_dw1 for ∂L/∂w1, do1_dh1 for ∂o1/∂h1, d_h1 for δ_h1,
slope_h1 for f′(sum_h1), w1_new for w1⁺, eta for η.</source>
        <translation>Eine Zahl, oder eine Rechnung mit den Namen der Zahlen dieses Schritts:
w1*x1 + w2*x2 + b1, sigmoid(sum_h1), -2*(y-o1).
Von oben kopierte Formeln werden verstanden. Als ein Wort getippt werden:
dL_dw1 für ∂L/∂w1, do1_dh1 für ∂o1/∂h1, d_h1 für δ_h1,
slope_h1 für f′(sum_h1), w1_new für w1⁺, eta für η.</translation>
    </message>
    <message>
        <source>Result of the calculation</source>
        <translation>Ergebnis der Rechnung</translation>
    </message>
    <message>
        <source>To the last bit: %1</source>
        <translation>Auf das letzte Bit: %1</translation>
    </message>
</context>
<context>
    <name>glassnet::InputForm</name>
    <message>
        <source>%1, as the network sees it</source>
        <translation>%1, wie das Netz sie sieht</translation>
    </message>
</context>
<context>
    <name>glassnet::LossInteraction</name>
    <message>
        <source>Left, Right</source>
        <translation>Links, Rechts</translation>
    </message>
    <message>
        <source>Travel by an epoch; by ten with Shift</source>
        <translation>Um eine Epoche reisen; mit Umschalt um zehn</translation>
    </message>
    <message>
        <source>Page Down, Page Up</source>
        <translation>Bild ab, Bild auf</translation>
    </message>
    <message>
        <source>Travel farther back or on</source>
        <translation>Weiter zurück oder vor reisen</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Pos1, Ende</translation>
    </message>
    <message>
        <source>To the beginning, to the newest moment</source>
        <translation>Zum Anfang, zum neuesten Augenblick</translation>
    </message>
    <message>
        <source>Drag, click on a faint line</source>
        <translation>Ziehen, Klick auf eine blasse Linie</translation>
    </message>
    <message>
        <source>Travel in time; return to what was left</source>
        <translation>In der Zeit reisen; zu Verlassenem zurückkehren</translation>
    </message>
    <message>
        <source>Wheel, drag with Shift, double click</source>
        <translation>Mausrad, Ziehen mit Umschalt, Doppelklick</translation>
    </message>
    <message>
        <source>Zoom, move and fit the chart</source>
        <translation>Diagramm zoomen, verschieben und einpassen</translation>
    </message>
</context>
<context>
    <name>glassnet::LossView</name>
    <message>
        <source>&amp;Return to Another Line</source>
        <translation>&amp;Zurück zu einer anderen Linie</translation>
    </message>
    <message>
        <source>test %1</source>
        <translation>Test %1</translation>
    </message>
    <message>
        <source>train %1</source>
        <translation>Training %1</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
    <message>
        <source>now · %1</source>
        <translation>jetzt · %1</translation>
    </message>
    <message>
        <source>epoch %1: train %2</source>
        <translation>Epoche %1: Training %2</translation>
    </message>
    <message>
        <source>%1, test %2</source>
        <translation>%1, Test %2</translation>
    </message>
    <message>
        <source>%1 of all samples together</source>
        <translation>%1 aller Datenpunkte zusammen</translation>
    </message>
    <message>
        <source>Return to the first line, epoch %1</source>
        <translation>Zurück zur ersten Linie, Epoche %1</translation>
    </message>
    <message>
        <source>Return to “%1”, epoch %2</source>
        <translation>Zurück zu „%1“, Epoche %2</translation>
    </message>
    <message>
        <source>Nothing has been trained yet; the loss is %1.</source>
        <translation>Noch wurde nichts trainiert; der Verlust ist %1.</translation>
    </message>
    <message>
        <source>Loss up to epoch %1, from %2 at the beginning; now %3.</source>
        <translation>Verlust bis Epoche %1: am Anfang %2, jetzt %3.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln edits on the way.</source>
        <translation>
            <numerusform>%Ln Änderung unterwegs.</numerusform>
            <numerusform>%Ln Änderungen unterwegs.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the whole line (0)</source>
        <translation>Die ganze Linie zeigen (0)</translation>
    </message>
    <message>
        <source>&amp;Logarithmic Loss</source>
        <translation>&amp;Logarithmischer Verlust</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>Logarithmisch</translation>
    </message>
    <message>
        <source>Make each tenth of the loss equally high</source>
        <translation>Jede Zehnerpotenz des Verlusts gleich hoch zeigen</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>The loss is drawn here as soon as something is trained.</source>
        <translation>Sobald etwas trainiert ist, wird hier der Verlust gezeichnet.</translation>
    </message>
    <message>
        <source>train — test – –</source>
        <translation>Training — Test – –</translation>
    </message>
    <message>
        <source>train —</source>
        <translation>Training —</translation>
    </message>
</context>
<context>
    <name>glassnet::MainWindow</name>
    <message>
        <source>%1[*] — %2</source>
        <translation>%1[*] — %2</translation>
    </message>
    <message>
        <source>%1 — edited</source>
        <translation>%1 – bearbeitet</translation>
    </message>
</context>
<context>
    <name>glassnet::NetworkHeader</name>
    <message>
        <source>+ layer</source>
        <translation>+ Schicht</translation>
    </message>
    <message>
        <source>Add a hidden layer</source>
        <translation>Verborgene Schicht hinzufügen</translation>
    </message>
    <message>
        <source>Add a hidden layer before the output</source>
        <translation>Verborgene Schicht vor der Ausgabe hinzufügen</translation>
    </message>
</context>
<context>
    <name>glassnet::NetworkKeys</name>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Umschalt+Tab</translation>
    </message>
    <message>
        <source>Next or previous input, neuron, weight, bias</source>
        <translation>Nächste oder vorige Eingabe, nächstes oder voriges Neuron, Gewicht, Bias</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>The nearest one in that direction</source>
        <translation>Das Nächstgelegene in dieser Richtung</translation>
    </message>
    <message>
        <source>Enter, F2 or a digit</source>
        <translation>Eingabetaste, F2 oder eine Ziffer</translation>
    </message>
    <message>
        <source>Change the selected value; show a neuron on the surface</source>
        <translation>Ausgewählten Wert ändern; ein Neuron auf der Fläche zeigen</translation>
    </message>
    <message>
        <source>Change the selected value by a step</source>
        <translation>Ausgewählten Wert um einen Schritt ändern</translation>
    </message>
    <message>
        <source>… by a fine step</source>
        <translation>… um einen feinen Schritt</translation>
    </message>
    <message>
        <source>Set to zero</source>
        <translation>Auf null setzen</translation>
    </message>
    <message>
        <source>Freeze or unfreeze</source>
        <translation>Einfrieren oder auftauen</translation>
    </message>
    <message>
        <source>Menu, Shift+F10</source>
        <translation>Menü, Umschalt+F10</translation>
    </message>
    <message>
        <source>What else can be done with it</source>
        <translation>Was sonst damit möglich ist</translation>
    </message>
    <message>
        <source>Leave a field or a drag without a change; deselect, for Tab to go on</source>
        <translation>Feld oder Ziehen ohne Änderung verlassen; Auswahl aufheben, damit Tab weitergeht</translation>
    </message>
    <message>
        <source>Up, Down in an editor</source>
        <translation>Auf, Ab in einem Eingabefeld</translation>
    </message>
    <message>
        <source>Step; finely with Shift, coarsely with Ctrl</source>
        <translation>Schritt; fein mit Umschalt, grob mit Strg</translation>
    </message>
    <message>
        <source>Drag a value</source>
        <translation>Einen Wert ziehen</translation>
    </message>
    <message>
        <source>Change it; finely with Shift, coarsely with Ctrl</source>
        <translation>Ändern; fein mit Umschalt, grob mit Strg</translation>
    </message>
    <message>
        <source>Ctrl+wheel or pinch, drag, double click</source>
        <translation>Strg+Mausrad oder Zwei-Finger-Zoom, Ziehen, Doppelklick</translation>
    </message>
    <message>
        <source>Zoom, move and fit the drawing</source>
        <translation>Zeichnung zoomen, verschieben und einpassen</translation>
    </message>
</context>
<context>
    <name>glassnet::NetworkLayerControl</name>
    <message>
        <source>Remove a neuron from hidden layer %1</source>
        <translation>Neuron aus verborgener Schicht %1 entfernen</translation>
    </message>
    <message>
        <source>Add a neuron to hidden layer %1</source>
        <translation>Neuron zu verborgener Schicht %1 hinzufügen</translation>
    </message>
    <message>
        <source>Hidden layer %1, neurons: %2</source>
        <translation>Verborgene Schicht %1, Neuronen: %2</translation>
    </message>
    <message>
        <source>Hidden layer %1: add or remove a layer here</source>
        <translation>Verborgene Schicht %1: hier Schicht hinzufügen oder entfernen</translation>
    </message>
    <message>
        <source>Add a Layer Before</source>
        <translation>Schicht davor hinzufügen</translation>
    </message>
    <message>
        <source>Add a Layer After</source>
        <translation>Schicht danach hinzufügen</translation>
    </message>
    <message>
        <source>Remove This Layer</source>
        <translation>Diese Schicht entfernen</translation>
    </message>
</context>
<context>
    <name>glassnet::NetworkView</name>
    <message>
        <source>Show on Surface</source>
        <translation>Auf der Fläche zeigen</translation>
    </message>
    <message>
        <source>Edit Bias…</source>
        <translation>Bias bearbeiten…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Unfreeze</source>
        <translation>Auftauen</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Einfrieren</translation>
    </message>
    <message>
        <source>Set to Zero</source>
        <translation>Auf null setzen</translation>
    </message>
    <message>
        <source>Copy Value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>Zoom In</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom Out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Fit View</source>
        <translation>Ansicht einpassen</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Numbers as in the Data</source>
        <translation>Zahlen wie in den Daten</translation>
    </message>
    <message>
        <source>Give %1 as It Is…</source>
        <translation>%1 unverändert vorgeben …</translation>
    </message>
</context>
<context>
    <name>glassnet::ParameterModel</name>
    <message>
        <source>frozen</source>
        <translation>eingefroren</translation>
    </message>
    <message>
        <source>free</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>The derivative of the training loss by it</source>
        <translation>Die Ableitung des Trainingsverlusts danach</translation>
    </message>
    <message>
        <source>What the last update changed</source>
        <translation>Was die letzte Anpassung geändert hat</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Fest</translation>
    </message>
</context>
<context>
    <name>glassnet::ParameterTable</name>
    <message>
        <source>Weights and biases</source>
        <translation>Gewichte und Bias-Werte</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Set Values</source>
        <translation>Werte setzen</translation>
    </message>
    <message numerus="yes">
        <source>The value of %n weights and biases:</source>
        <translation>
            <numerusform>Der Wert von %n Gewicht oder Bias:</numerusform>
            <numerusform>Der Wert von %n Gewichten und Biases:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Set %n Chosen To…</source>
        <translation>
            <numerusform>%n gewähltes &amp;setzen auf …</numerusform>
            <numerusform>%n gewählte &amp;setzen auf …</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Set All To…</source>
        <translation>Alle &amp;setzen auf …</translation>
    </message>
</context>
<context>
    <name>glassnet::PersonForm</name>
    <message>
        <source>Unit of %1</source>
        <translation>Einheit für %1</translation>
    </message>
</context>
<context>
    <name>glassnet::PersonList</name>
    <message>
        <source>+ &amp;Keep</source>
        <translation>+ &amp;Merken</translation>
    </message>
    <message>
        <source>Keep these numbers in the list</source>
        <translation>Diese Zahlen in der Liste behalten</translation>
    </message>
    <message>
        <source>Rena&amp;me</source>
        <translation>Umb&amp;enennen</translation>
    </message>
    <message>
        <source>Give the chosen person another name (F2)</source>
        <translation>Ausgewählte Person umbenennen (F2)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Take the chosen person from the list (Del)</source>
        <translation>Ausgewählte Person aus der Liste nehmen (Entf)</translation>
    </message>
    <message>
        <source>People asked about</source>
        <translation>Personen, nach denen gefragt wurde</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>%1 merken</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
</context>
<context>
    <name>glassnet::PersonListModel</name>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Rename Person to %1</source>
        <translation>Person in %1 umbenennen</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <translation>%1 %2 %3</translation>
    </message>
</context>
<context>
    <name>glassnet::PictureDialog</name>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Export Picture</source>
        <translation>Bild exportieren</translation>
    </message>
    <message>
        <source>The picture</source>
        <translation>Das Bild</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Decision surface</source>
        <translation>Entscheidungsfläche</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>All on one sheet</source>
        <translation>Alles auf einem Blatt</translation>
    </message>
    <message>
        <source>Light, for print</source>
        <translation>Hell, zum Drucken</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>%1 ×</source>
        <translation>%1 ×</translation>
    </message>
    <message>
        <source>Points of a PNG for each pixel of the size</source>
        <translation>Punkte eines PNG für jedes Pixel der Größe</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Was</translation>
    </message>
    <message>
        <source>Wi&amp;dth</source>
        <translation>&amp;Breite</translation>
    </message>
    <message>
        <source>&amp;Height</source>
        <translation>&amp;Höhe</translation>
    </message>
    <message>
        <source>C&amp;olours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>Shar&amp;pness of a PNG</source>
        <translation>Schärfe eines &amp;PNG</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Sichern …</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG-Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF-Dokument (*.pdf)</translation>
    </message>
    <message>
        <source>Save the Picture</source>
        <translation>Bild sichern</translation>
    </message>
</context>
<context>
    <name>glassnet::PlotInteraction</name>
    <message>
        <source>+, −, 0</source>
        <translation>+, −, 0</translation>
    </message>
    <message>
        <source>Zoom, and show everything again</source>
        <translation>Zoomen und alles wieder zeigen</translation>
    </message>
</context>
<context>
    <name>glassnet::PlotView</name>
    <message>
        <source>&amp;Fit</source>
        <translation>&amp;Einpassen</translation>
    </message>
</context>
<context>
    <name>glassnet::PredictAnswer</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%2 · %1</source>
        <translation>%2 · %1</translation>
    </message>
    <message>
        <source>Where the output lies</source>
        <translation>Wo die Ausgabe liegt</translation>
    </message>
    <message>
        <source>Share of every class</source>
        <translation>Anteil jeder Klasse</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation>%1 = %2</translation>
    </message>
</context>
<context>
    <name>glassnet::PredictPanel</name>
    <message>
        <source>&amp;Swap</source>
        <translation>Ta&amp;uschen</translation>
    </message>
    <message>
        <source>Exchange the two numbers</source>
        <translation>Die beiden Zahlen vertauschen</translation>
    </message>
    <message>
        <source>%1 and %2 seem to be exchanged.</source>
        <translation>%1 und %2 scheinen vertauscht zu sein.</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>Nobody is like that: %1.</source>
        <translation>So ist niemand: %1.</translation>
    </message>
    <message>
        <source>Far outside the data: %1. The answer is a guess.</source>
        <translation>Weit außerhalb der Daten: %1. Die Antwort ist geraten.</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>As in the data</source>
        <translation>Wie in den Daten</translation>
    </message>
    <message>
        <source>In their units; they are scaled for the network</source>
        <translation>In ihren Einheiten; für das Netz werden sie skaliert</translation>
    </message>
    <message>
        <source>As the network sees them</source>
        <translation>Wie das Netz sie sieht</translation>
    </message>
    <message>
        <source>Given to its inputs as they are, without unit or scaling</source>
        <translation>Unverändert an seine Eingaben gegeben, ohne Einheit und Skalierung</translation>
    </message>
</context>
<context>
    <name>glassnet::PreferencesDialog</name>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>&amp;Follow the system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>When Glassnet is started the next time.</source>
        <translation>Ab dem nächsten Start von Glassnet.</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>glassnet::ShapeLayer</name>
    <message>
        <source>Add a layer before this one</source>
        <translation>Schicht vor dieser hinzufügen</translation>
    </message>
    <message>
        <source>Remove this layer</source>
        <translation>Diese Schicht entfernen</translation>
    </message>
    <message>
        <source>Slope</source>
        <translation>Steigung</translation>
    </message>
    <message>
        <source>Biases</source>
        <translation>Biases</translation>
    </message>
    <message>
        <source>The slope of the activation below 0</source>
        <translation>Die Steigung der Aktivierung unter 0</translation>
    </message>
    <message>
        <source>Neurons of %1</source>
        <translation>Neuronen von %1</translation>
    </message>
    <message>
        <source>Activation of %1</source>
        <translation>Aktivierung von %1</translation>
    </message>
    <message>
        <source>Slope of %1</source>
        <translation>Steigung von %1</translation>
    </message>
    <message>
        <source>Biases of %1</source>
        <translation>Biases von %1</translation>
    </message>
    <message>
        <source>As many as the data need</source>
        <translation>So viele, wie die Daten brauchen</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>Output · %1</source>
        <translation>Ausgabe · %1</translation>
    </message>
    <message>
        <source>Layer %1 · %2</source>
        <translation>Schicht %1 · %2</translation>
    </message>
</context>
<context>
    <name>glassnet::ShapePanel</name>
    <message>
        <source>+ La&amp;yer</source>
        <translation>+ &amp;Schicht</translation>
    </message>
    <message>
        <source>Add a hidden layer before the output</source>
        <translation>Verborgene Schicht vor der Ausgabe hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln parameters: weights %2, biases %3</source>
        <translation>
            <numerusform>%1 · %Ln Parameter: Gewichte %2, Biases %3</numerusform>
            <numerusform>%1 · %Ln Parameter: Gewichte %2, Biases %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glassnet::ShapeSettings</name>
    <message>
        <source>Optimiser</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>Decay α</source>
        <translation>Abklingen α</translation>
    </message>
    <message>
        <source>β1</source>
        <translation>β1</translation>
    </message>
    <message>
        <source>β2</source>
        <translation>β2</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>Epsilon</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Gewichtsabklingen</translation>
    </message>
    <message>
        <source>Centred</source>
        <translation>Zentriert</translation>
    </message>
    <message>
        <source>AMSGrad</source>
        <translation>AMSGrad</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Konstant</translation>
    </message>
    <message>
        <source>In steps</source>
        <translation>In Stufen</translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation>Exponentiell</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>Every (epochs)</source>
        <translation>Alle (Epochen)</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>Length (epochs)</source>
        <translation>Länge (Epochen)</translation>
    </message>
    <message>
        <source>Lowest share</source>
        <translation>Kleinster Anteil</translation>
    </message>
    <message>
        <source>Warm-up (epochs)</source>
        <translation>Aufwärmen (Epochen)</translation>
    </message>
    <message>
        <source>Penalty on large weights</source>
        <translation>Strafterm für große Gewichte</translation>
    </message>
    <message>
        <source>L1</source>
        <translation>L1</translation>
    </message>
    <message>
        <source>L2</source>
        <translation>L2</translation>
    </message>
    <message>
        <source>On biases too</source>
        <translation>Auch für Biases</translation>
    </message>
    <message>
        <source>L1 switches weights off</source>
        <translation>L1 schaltet Gewichte ab</translation>
    </message>
    <message>
        <source>Samples and batches</source>
        <translation>Datenpunkte und Batches</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>As in the table</source>
        <translation>Wie in der Tabelle</translation>
    </message>
    <message>
        <source>Shuffled every epoch</source>
        <translation>Jede Epoche gemischt</translation>
    </message>
    <message>
        <source>Drawn at random</source>
        <translation>Zufällig gezogen</translation>
    </message>
    <message>
        <source>Rest of an epoch</source>
        <translation>Rest einer Epoche</translation>
    </message>
    <message>
        <source>A smaller batch</source>
        <translation>Kleinerer Batch</translation>
    </message>
    <message>
        <source>Joins the next epoch</source>
        <translation>Zur nächsten Epoche</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <source>Mean of the batch</source>
        <translation>Mittel des Batches</translation>
    </message>
    <message>
        <source>Sum of the batch</source>
        <translation>Summe des Batches</translation>
    </message>
    <message>
        <source>Mistakes of the tutorials</source>
        <translation>Fehler der Tutorials</translation>
    </message>
    <message>
        <source>First weights overwritten</source>
        <translation>Erste Gewichte überschrieben</translation>
    </message>
    <message>
        <source>Output rounded in between</source>
        <translation>Ausgabe zwischendurch gerundet</translation>
    </message>
    <message>
        <source>Half of the cross-entropy</source>
        <translation>Nur halbe Kreuzentropie</translation>
    </message>
    <message>
        <source>▾ Fewer settings</source>
        <translation>▾ Weniger Einstellungen</translation>
    </message>
    <message>
        <source>▸ More settings</source>
        <translation>▸ Mehr Einstellungen</translation>
    </message>
    <message>
        <source>Fewer settings</source>
        <translation>Weniger Einstellungen</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Mehr Einstellungen</translation>
    </message>
</context>
<context>
    <name>glassnet::ShapeStart</name>
    <message>
        <source>First &amp;weights</source>
        <translation>Anfangs&amp;gewichte</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>Generator</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Glassnet</source>
        <translation>Glassnet</translation>
    </message>
    <message>
        <source>NumPy</source>
        <translation>NumPy</translation>
    </message>
    <message>
        <source>Playground</source>
        <translation>Playground</translation>
    </message>
    <message>
        <source>&amp;Use Seed</source>
        <translation>Startwert &amp;nutzen</translation>
    </message>
    <message>
        <source>Draw the weights anew, as said above</source>
        <translation>Gewichte neu ziehen, wie oben angegeben</translation>
    </message>
    <message>
        <source>New Start</source>
        <translation>Neuer Anfang</translation>
    </message>
    <message>
        <source>Draw other weights, from a new seed</source>
        <translation>Andere Gewichte aus einem neuen Startwert ziehen</translation>
    </message>
</context>
<context>
    <name>glassnet::ShortcutsDialog</name>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Decision surface</source>
        <translation>Entscheidungsfläche</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabetaste</translation>
    </message>
    <message>
        <source>Press the button, or open the list, that has the focus</source>
        <translation>Knopf mit dem Fokus drücken oder Liste mit dem Fokus öffnen</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Umschalt+Tab</translation>
    </message>
    <message>
        <source>Go on to the next control, or back</source>
        <translation>Weiter zum nächsten Bedienelement oder zurück</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>glassnet::StageStrip</name>
    <message>
        <source>Stages of a sample</source>
        <translation>Stufen eines Datenpunkts</translation>
    </message>
    <message>
        <source>What this stage computes</source>
        <translation>Was diese Stufe rechnet</translation>
    </message>
</context>
<context>
    <name>glassnet::StatusLine</name>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Stopped: numbers broke</source>
        <translation>Angehalten: divergiert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln Person</numerusform>
            <numerusform>%Ln Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln points</source>
        <translation>
            <numerusform>%Ln Punkt</numerusform>
            <numerusform>%Ln Punkte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>Zustand: %1</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>Startwert %1</translation>
    </message>
    <message>
        <source>%1 M samples/s</source>
        <translation>%1 Mio. Datenpunkte/s</translation>
    </message>
    <message numerus="yes">
        <source>%Ln samples/s</source>
        <translation>
            <numerusform>%Ln Datenpunkt/s</numerusform>
            <numerusform>%Ln Datenpunkte/s</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 fps</source>
        <translation>%1 Bilder/s</translation>
    </message>
</context>
<context>
    <name>glassnet::SurfaceInteraction</name>
    <message>
        <source>Arrow keys</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>Move the selected sample or the person; finely with Shift</source>
        <translation>Ausgewählten Datenpunkt oder Person verschieben; fein mit Umschalt</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Bild auf, Bild ab</translation>
    </message>
    <message>
        <source>Select the previous or the next sample</source>
        <translation>Vorigen oder nächsten Datenpunkt auswählen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabetaste</translation>
    </message>
    <message>
        <source>Select the nearest sample</source>
        <translation>Nächstgelegenen Datenpunkt auswählen</translation>
    </message>
    <message>
        <source>Double click, Insert</source>
        <translation>Doppelklick, Einfg</translation>
    </message>
    <message>
        <source>Add a sample</source>
        <translation>Datenpunkt hinzufügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Remove the selected sample</source>
        <translation>Ausgewählten Datenpunkt entfernen</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Take a drag back; select the person</source>
        <translation>Ziehen zurücknehmen; Person auswählen</translation>
    </message>
    <message>
        <source>Wheel, drag</source>
        <translation>Mausrad, Ziehen</translation>
    </message>
    <message>
        <source>Zoom and move the plane</source>
        <translation>Ebene zoomen und verschieben</translation>
    </message>
</context>
<context>
    <name>glassnet::SurfaceView</name>
    <message>
        <source>&amp;Put %1 on the Inputs</source>
        <translation>%1 an die &amp;Eingaben legen</translation>
    </message>
    <message>
        <source>&amp;Class</source>
        <translation>&amp;Klasse</translation>
    </message>
    <message>
        <source>Use for &amp;Training</source>
        <translation>Zum &amp;Training verwenden</translation>
    </message>
    <message>
        <source>Use for &amp;Testing</source>
        <translation>Zum &amp;Testen verwenden</translation>
    </message>
    <message>
        <source>&amp;Delete %1</source>
        <translation>%1 &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Add Sample Here</source>
        <translation>&amp;Datenpunkt hier hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Add Sample of Class</source>
        <translation>&amp;Datenpunkt hinzufügen in Klasse</translation>
    </message>
    <message>
        <source>Ask About This &amp;Point</source>
        <translation>Nach diesem &amp;Punkt fragen</translation>
    </message>
    <message>
        <source>Add a sample of class</source>
        <translation>Datenpunkt hinzufügen in Klasse</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Show all samples and the person (0)</source>
        <translation>Alle Datenpunkte und die Person zeigen (0)</translation>
    </message>
    <message>
        <source>&amp;Discrete Surface</source>
        <translation>Diskrete &amp;Fläche</translation>
    </message>
    <message>
        <source>Discrete</source>
        <translation>Diskret</translation>
    </message>
    <message>
        <source>Show which side of the boundary, not how far from it</source>
        <translation>Nur zeigen, auf welcher Seite der Grenze, nicht wie weit von ihr entfernt</translation>
    </message>
    <message>
        <source>Decision surface</source>
        <translation>Entscheidungsfläche</translation>
    </message>
    <message>
        <source>A surface needs data with two columns; these have one.</source>
        <translation>Eine Fläche braucht Daten mit zwei Spalten; diese haben eine.</translation>
    </message>
    <message>
        <source>inputs</source>
        <translation>Eingaben</translation>
    </message>
</context>
<context>
    <name>glassnet::TrainingActions</name>
    <message>
        <source>Un&amp;freeze</source>
        <translation>Au&amp;ftauen</translation>
    </message>
    <message>
        <source>&amp;Freeze</source>
        <translation>Ein&amp;frieren</translation>
    </message>
    <message>
        <source>New first weights from seed %1; the last ones were of seed %2.</source>
        <translation>Neue Anfangsgewichte aus Startwert %1; die letzten waren aus Startwert %2.</translation>
    </message>
    <message>
        <source>Stop training</source>
        <translation>Training anhalten</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>%1 (Space)</source>
        <translation>%1 (Leertaste)</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>Pa&amp;use</translation>
    </message>
    <message>
        <source>Pla&amp;y</source>
        <translation>&amp;Abspielen</translation>
    </message>
</context>
<context>
    <name>glassnet::TransportBar</name>
    <message>
        <source>Transport</source>
        <translation>Ablaufsteuerung</translation>
    </message>
</context>
<context>
    <name>glassnet::TransportCounters</name>
    <message numerus="yes">
        <source>epochs</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>Epoche</numerusform>
            <numerusform>Epochen</numerusform>
        </translation>
    </message>
    <message>
        <source>sample %1 of %2</source>
        <translation>Datenpunkt %1 von %2</translation>
    </message>
    <message>
        <source>%1 · update %2</source>
        <translation>%1 · Anpassung %2</translation>
    </message>
    <message>
        <source>loss %1</source>
        <translation>Verlust %1</translation>
    </message>
    <message>
        <source>train %1</source>
        <translation>Training %1</translation>
    </message>
    <message>
        <source>test %1</source>
        <translation>Test %1</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>%1 %2 · %3 · %4</source>
        <translation>%1 %2 · %3 · %4</translation>
    </message>
    <message>
        <source>sample %1 of %2 · update %3</source>
        <translation>Datenpunkt %1 von %2 · Anpassung %3</translation>
    </message>
    <message>
        <source> · train %1 · test %1</source>
        <translation> · Training %1 · Test %1</translation>
    </message>
</context>
<context>
    <name>glassnet::TransportRate</name>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>How far an update follows the gradient. Type a number or a formula such as 1/3, or turn the wheel; finer with Shift.</source>
        <translation>Wie weit eine Anpassung dem Gradienten folgt. Zahl oder Formel wie 1/3 eingeben oder am Mausrad drehen; feiner mit Umschalt.</translation>
    </message>
</context>
<context>
    <name>glassnet::TransportSettings</name>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Activation of the hidden layers</source>
        <translation>Aktivierung der verborgenen Schichten</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Batchgröße</translation>
    </message>
    <message>
        <source>&amp;Learning rate</source>
        <translation>Lern&amp;rate</translation>
    </message>
    <message>
        <source>A&amp;ctivation</source>
        <translation>A&amp;ktivierung</translation>
    </message>
    <message>
        <source>L&amp;oss</source>
        <translation>&amp;Verlust</translation>
    </message>
    <message>
        <source>Opt&amp;imiser</source>
        <translation>&amp;Optimierer</translation>
    </message>
    <message>
        <source>&amp;Batch</source>
        <translation>Bat&amp;ch</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>gemischt</translation>
    </message>
    <message>
        <source>How many samples make one update: a number, or &quot;all&quot;.</source>
        <translation>Wie viele Datenpunkte eine Anpassung ergeben: eine Zahl oder „alle“.</translation>
    </message>
    <message>
        <source>&amp;Rate</source>
        <comment>learning rate</comment>
        <translation>&amp;Rate</translation>
    </message>
    <message>
        <source>What the neurons of all hidden layers do with their sums.</source>
        <translation>Was die Neuronen aller verborgenen Schichten mit ihren Summen tun.</translation>
    </message>
    <message>
        <source>The network has no hidden layer.</source>
        <translation>Das Netz hat keine verborgene Schicht.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no batch size: a whole number from 1, or &quot;%2&quot;.</source>
        <translation>„%1“ ist keine Batchgröße: eine ganze Zahl ab 1 oder „%2“.</translation>
    </message>
</context>
<context>
    <name>glassnet::TransportSpeed</name>
    <message>
        <source>unlimited</source>
        <translation>unbegrenzt</translation>
    </message>
    <message numerus="yes">
        <source>%1 epochs/s</source>
        <translation>
            <numerusform>%1 Epoche/s</numerusform>
            <numerusform>%1 Epochen/s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 samples/s</source>
        <translation>
            <numerusform>%1 Datenpunkt/s</numerusform>
            <numerusform>%1 Datenpunkte/s</numerusform>
        </translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Speed of training: %1</source>
        <translation>Trainingstempo: %1</translation>
    </message>
</context>
<context>
    <name>glassnet::TugView</name>
    <message>
        <source>Here the pulls are drawn while training rests.</source>
        <translation>Der Zug wird hier gezeichnet, wenn das Training ruht.</translation>
    </message>
    <message>
        <source>← pull %1 down</source>
        <translation>← ziehen %1 herab</translation>
    </message>
    <message>
        <source>pull %1 up →</source>
        <translation>ziehen %1 hinauf →</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>Summe</translation>
    </message>
</context>
<context>
    <name>glassnet::ValueEditor</name>
    <message>
        <source>New value</source>
        <translation>Neuer Wert</translation>
    </message>
</context>
<context>
    <name>glassnet::ViewSheet</name>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Decision Surface</source>
        <translation>Entscheidungsfläche</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
</context>
<context>
    <name>glassnet::WhyPanel</name>
    <message>
        <source>Which update is explained</source>
        <translation>Welche Anpassung erklärt wird</translation>
    </message>
    <message>
        <source>How the derivative is written</source>
        <translation>Wie die Ableitung geschrieben wird</translation>
    </message>
    <message>
        <source>Previous sample of the update</source>
        <translation>Voriger Datenpunkt der Anpassung</translation>
    </message>
    <message>
        <source>Next sample of the update</source>
        <translation>Nächster Datenpunkt der Anpassung</translation>
    </message>
    <message>
        <source>Select a weight, a bias or a neuron: here stands, number by number, why it changes.</source>
        <translation>Wählen Sie ein Gewicht, einen Bias oder ein Neuron: hier steht, Zahl für Zahl, warum es sich ändert.</translation>
    </message>
    <message>
        <source>Why it changes</source>
        <translation>Warum es sich ändert</translation>
    </message>
    <message>
        <source>Last update</source>
        <translation>Letzte Anpassung</translation>
    </message>
    <message>
        <source>Next update</source>
        <translation>Nächste Anpassung</translation>
    </message>
    <message>
        <source>Chain rule</source>
        <translation>Kettenregel</translation>
    </message>
    <message>
        <source>δ form</source>
        <translation>δ-Form</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Whose loss is drawn</source>
        <translation>Wessen Verlust gezeichnet wird</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Kurve</translation>
    </message>
    <message>
        <source>All samples</source>
        <translation>Alle Datenpunkte</translation>
    </message>
    <message>
        <source>This sample</source>
        <translation>Dieser Datenpunkt</translation>
    </message>
    <message>
        <source>Who pulls which way</source>
        <translation>Wer wohin zieht</translation>
    </message>
    <message>
        <source>Matrices</source>
        <translation>Matrizen</translation>
    </message>
    <message>
        <source>Hill</source>
        <translation>Hügel</translation>
    </message>
    <message>
        <source>Tug of war</source>
        <translation>Tauziehen</translation>
    </message>
</context>
</TS>
