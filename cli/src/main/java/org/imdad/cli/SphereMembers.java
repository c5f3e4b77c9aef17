package org.imdad.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.imdad.core.imdad.Equivalence;
import org.imdad.core.imdad.FinalLayer;
import org.imdad.core.imdad.FittedImdAd;
import org.imdad.core.imdad.Hypersphere;
import org.imdad.core.imdad.OutlierRatio;
import org.imdad.core.imdad.SphereRadii;
import org.imdad.core.imdad.TrainedSpheres;

/** What IMD-AD's model is about: the hypersphere, the final layer that equals it, and outlier ratios beside their bounds. */
final class SphereMembers {

    private SphereMembers() {}

    /** Members {@code sphere, final_layer, outliers}. */
    static Map<String, Object> of(FittedImdAd fitted) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("sphere", sphere(fitted));
        members.put("final_layer", layer(fitted.finalLayer(), fitted.hypersphere()));
        members.put("outliers", outliers(fitted.training()));
        return members;
    }

    private static Map<String, Object> sphere(FittedImdAd fitted) {
        SphereRadii radii = fitted.training().radii();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("centre", fitted.hypersphere().centre());
        members.put("radius2", radii.radius2());
        members.put("radius", Math.sqrt(radii.radius2()));
        members.put("outer_radius2", radii.outerRadius2());
        members.put("outer_radius", Math.sqrt(radii.outerRadius2()));
        members.put("margin2", radii.margin2());
        members.put("margin", Math.sqrt(radii.outerRadius2()) - Math.sqrt(radii.radius2()));
        members.put("margin_active", radii.marginActive());
        members.put("score_on_sphere", fitted.band().sphere());
        members.put("score_on_margin", fitted.band().margin());
        return members;
    }

    private static Map<String, Object> layer(FinalLayer layer, Hypersphere sphere) {
        Equivalence equivalence = Equivalence.of(layer, sphere);
        Map<String, Object> check = new LinkedHashMap<>();
        check.put("sphere_read_off_layer_differs_by", equivalence.parameters());
        check.put("decisions_differ_by", equivalence.decisions());
        check.put("opposite_decisions", equivalence.disagreements());
        check.put("points", equivalence.points());
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("weight", layer.weight());
        members.put("bias", layer.bias());
        members.put("equivalence", check);
        return members;
    }

    private static Map<String, Object> outliers(TrainedSpheres training) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("normal", ratio(training.normalOutliers(), training.representativeNormals().length));
        training.anomalyOutliers()
                .ifPresent(ratio -> members.put("anomalies", ratio(ratio, training.representativeAnomalies().length)));
        return members;
    }

    private static Map<String, Object> ratio(OutlierRatio ratio, int representatives) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("samples", ratio.size());
        members.put("outliers", ratio.strict());
        members.put("ratio", ratio.ratio());
        members.put("ratio_with_those_on_the_sphere", ratio.weakRatio());
        members.put("bound", ratio.bound());
        members.put("discrete_bound", ratio.discreteBound());
        members.put("meets_bound", ratio.meetsBound());
        members.put("representatives", representatives);
        return members;
    }
}
