package org.beside.feelings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import tools.jackson.databind.node.JsonNodeFactory;

/** The figures as bars, for those who like to look at them. The table beside it says the same. */
@Tag("beside-chart")
@JsModule("./elements/beside-chart.ts")
class ShareChart extends Component {

    ShareChart(Shares shares) {
        var data = JsonNodeFactory.instance.objectNode();
        var rows = data.putArray("rows");
        shares.rows().forEach(row -> rows.add(row.name()));
        var series = data.putArray("series");
        for (var column : shares.columns()) {
            var one = series.addObject().put("name", column.name()).put("tone", column.tone());
            var values = one.putArray("values");
            shares.rows().forEach(row -> values.add(row.people(column)));
        }
        getElement().setPropertyJson("data", data);
    }
}
