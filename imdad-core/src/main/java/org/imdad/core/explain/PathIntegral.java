package org.imdad.core.explain;

import java.util.ArrayList;
import java.util.List;
import org.imdad.core.data.Samples;

/**
 * The gradient of a score averaged along the straight line from one activation to another, by the midpoint rule on intervals
 * that are halved where the rule disagrees with the scores at their ends. So steps gather where the score bends: at the
 * thresholds of activations and, in a geometry of directions, where the path passes the origin.
 */
final class PathIntegral {

    /** What scores in single precision are off by, relative to them; from interval to interval it cancels. */
    private static final double NOISE = 1e-6;

    private final SplitScore score;
    private final Samples sample;
    private final float[] from;
    private final float[] to;
    private final Integration integration;
    private final double[] settled;
    private double settledError;
    private double settledAbsolute;
    private double noise;
    private int steps;

    /**
     * Prepares a path.
     *
     * @param sample what the score sees directly
     * @param from activation at the start
     * @param to activation at the end
     */
    PathIntegral(SplitScore score, Samples sample, float[] from, float[] to, Integration integration) {
        this.score = score;
        this.sample = sample;
        this.from = from;
        this.to = to;
        this.integration = integration;
        this.settled = new double[from.length];
    }

    /** A part of the path with the scores at its ends. */
    private record Interval(double start, double end, double startScore, double endScore) {

        double middle() {
            return (start + end) / 2;
        }
    }

    /** Half of the error allowed goes to settled intervals, at most half of what is left of it in each pass. */
    Contributions contributions() {
        List<Interval> open = first();
        double startScore = open.get(0).startScore();
        double endScore = open.get(open.size() - 1).endScore();
        double allowed = integration.allowed(startScore, endScore);
        noise = NOISE * Math.max(Math.abs(startScore), Math.abs(endScore));
        while (true) {
            List<Interval> halves = new ArrayList<>();
            double[] unsettled = new double[settled.length];
            double limit = Math.max(noise, (allowed / 2 - settledAbsolute) / (2 * open.size()));
            double unsettledError = pass(open, limit, unsettled, halves);
            boolean complete = Math.abs(settledError + unsettledError) <= allowed;
            if (complete || halves.isEmpty() || steps + halves.size() > integration.maxSteps()) {
                for (int j = 0; j < settled.length; j++) {
                    unsettled[j] += settled[j];
                }
                return new Contributions(unsettled, startScore, endScore, steps, complete);
            }
            open = halves;
        }
    }

    private List<Interval> first() {
        int count = integration.firstSteps();
        double[] ends = new double[count + 1];
        for (int k = 0; k <= count; k++) {
            ends[k] = (double) k / count;
        }
        double[] scores = score.scoresAlong(sample, points(ends));
        List<Interval> intervals = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            intervals.add(new Interval(ends[k], ends[k + 1], scores[k], scores[k + 1]));
        }
        return intervals;
    }

    /**
     * One gradient in every open interval. Those that agree with the scores are settled.
     *
     * @param limit the error up to which an interval is settled
     * @param unsettled receives the contributions of the others
     * @param halves receives what the others are split into
     * @return error of the others together
     */
    private double pass(List<Interval> open, double limit, double[] unsettled, List<Interval> halves) {
        double unsettledError = 0;
        for (int first = 0; first < open.size(); first += SplitScore.PIECE) {
            List<Interval> piece = open.subList(first, Math.min(open.size(), first + SplitScore.PIECE));
            SplitScore.Slopes slopes = score.slopesAlong(
                    sample, points(piece.stream().mapToDouble(Interval::middle).toArray()));
            for (int k = 0; k < piece.size(); k++) {
                Interval interval = piece.get(k);
                double[] share = share(interval, slopes.gradient(), k * from.length);
                double error = -(interval.endScore() - interval.startScore());
                for (double value : share) {
                    error += value;
                }
                boolean agrees = Math.abs(error) <= limit;
                double[] target = agrees ? settled : unsettled;
                for (int j = 0; j < share.length; j++) {
                    target[j] += share[j];
                }
                if (agrees) {
                    settledError += error;
                    settledAbsolute += Math.max(0, Math.abs(error) - noise);
                } else {
                    unsettledError += error;
                    double middle = slopes.scores()[k];
                    halves.add(new Interval(interval.start(), interval.middle(), interval.startScore(), middle));
                    halves.add(new Interval(interval.middle(), interval.end(), middle, interval.endScore()));
                }
            }
        }
        steps += open.size();
        return unsettledError;
    }

    private double[] share(Interval interval, float[] gradient, int offset) {
        double[] share = new double[from.length];
        double length = interval.end() - interval.start();
        for (int j = 0; j < share.length; j++) {
            share[j] = length * ((double) to[j] - from[j]) * gradient[offset + j];
        }
        return share;
    }

    /** Points of the path; exactly its ends at 0 and 1. */
    private Samples points(double[] positions) {
        float[] points = new float[positions.length * from.length];
        for (int k = 0; k < points.length; k++) {
            double t = positions[k / from.length];
            int j = k % from.length;
            points[k] = (float) ((1 - t) * from[j] + t * to[j]);
        }
        return Samples.of(score.shape(), points);
    }
}
