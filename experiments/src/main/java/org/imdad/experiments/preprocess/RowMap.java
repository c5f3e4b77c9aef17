package org.imdad.experiments.preprocess;

/** A fitted step of preprocessing: changes one row in place, independently of all other rows. Thread-safe. */
@FunctionalInterface
public interface RowMap {

    /** Maps the row in place. */
    void apply(double[] row);

    /** Rows as this map leaves them, computed anew at each reading. */
    default RowSource over(RowSource rows) {
        return new RowSource() {
            @Override
            public int size() {
                return rows.size();
            }

            @Override
            public void copyRow(int i, double[] target) {
                rows.copyRow(i, target);
                apply(target);
            }
        };
    }
}
