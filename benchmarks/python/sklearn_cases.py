"""The one-class SVM of scikit-learn: LIBSVM, like ours, with as large a kernel cache (200 MB)."""

import sklearn
from images import first_class
from sklearn.metrics import roc_auc_score
from sklearn.svm import OneClassSVM


def data():
    training, test, anomaly = first_class("fashion-mnist")
    return training.reshape(-1, 784) / 255.0, test.reshape(-1, 784) / 255.0, anomaly


def detector():
    return OneClassSVM(kernel="rbf", gamma="scale", nu=0.1)


def fit():
    training, _, _ = data()

    def run():
        detector().fit(training)
        return ""

    return run


def score():
    training, test, anomaly = data()
    fitted = detector().fit(training)

    def run():
        scores = -fitted.decision_function(test)
        return f"AUROC {100 * roc_auc_score(anomaly, scores):.2f} %"

    return run


CASES = {"ocsvm-fit": fit, "ocsvm-score": score}


def versions():
    return f"scikit-learn {sklearn.__version__}"
