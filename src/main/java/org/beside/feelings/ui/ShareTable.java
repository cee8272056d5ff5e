package org.beside.feelings.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;

/** The same as the chart, to the last digit. Where it is wider than the screen it is moved by itself, also by keyboard. */
class ShareTable extends Div {

    ShareTable(String caption, Shares shares) {
        addClassName("share-table");
        getElement().setAttribute("role", "region").setAttribute("aria-label", caption).setAttribute("tabindex", "0");
        var table = new NativeTable();
        table.setCaptionText(caption);
        var head = table.getHead().addRow();
        head.addHeaderCell();
        shares.columns().forEach(column -> heading(head, column.name(), "col"));
        for (var row : shares.rows()) {
            var line = table.getBody().addRow();
            heading(line, row.name(), "row");
            shares.columns().forEach(column -> line.addDataCell().setText(told(row.people(column))));
        }
        add(table);
    }

    /** What is not told need not be nobody: those of whom there are too few wait. */
    private String told(long people) {
        return people == 0 ? getTranslation("insight.few-or-none") : Long.toString(people);
    }

    private static void heading(NativeTableRow row, String name, String scope) {
        NativeTableHeaderCell cell = row.addHeaderCell();
        cell.setText(name);
        cell.getElement().setAttribute("scope", scope);
    }
}
