package org.imdad.experiments.data.format;

/** The array that the sample files hold, and a way to look at arrays; see README.md beside the sample files. */
final class SampleArrays {

    static final double[][] X = {{1.5, -2.0, 3.0}, {0.25, 1e-3, 7.0}, {4.0, 5.0, 6.0}, {100.0, 200.0, -0.5}};

    private SampleArrays() {}

    static double[][] rows(NumericArray array) {
        int[] columns = array.columnPositions();
        double[][] rows = new double[array.rows()][columns.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                rows[i][j] = array.get(i * array.rowStride() + columns[j]);
            }
        }
        return rows;
    }
}
