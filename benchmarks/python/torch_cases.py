"""Steps, inference and a trial in plain PyTorch."""

import os
import time

import torch
from images import contrast_normalised, first_class
from networks import autoencoder28, autoencoder32, lenet28, lenet32, mlp
from torch.optim import Adam

IMAGE28, IMAGE32 = (1, 28, 28), (3, 32, 32)

torch.set_num_threads(int(os.environ["OMP_NUM_THREADS"]))


def step(network, shape, size):
    batch = torch.rand(size, *shape)
    target = torch.rand(network(batch).shape)
    optimizer = Adam(network.parameters(), lr=1e-4)

    def run():
        optimizer.zero_grad(set_to_none=True)
        loss = (network(batch) - target).square().flatten(1).sum(1).mean()
        loss.backward()
        optimizer.step()
        return ""

    return run


def gradient(network, shape, size):
    """Of the sum of all outputs at the input alone; weights want none."""
    batch = torch.rand(size, *shape, requires_grad=True)
    network.requires_grad_(False)

    def run():
        torch.autograd.grad(network(batch).sum(), batch)
        return ""

    return run


def infer(network, shape):
    images = torch.rand(10_000, *shape)
    network.eval()

    def outputs(samples, batch):
        with torch.no_grad():
            return torch.cat([network(part) for part in samples.split(batch)]).numpy().copy()

    def seconds(batch):
        begin = time.perf_counter()
        outputs(images[:2000], batch)
        return time.perf_counter() - begin

    seconds(200)
    fastest = min((200, 1000), key=lambda batch: min(seconds(batch) for _ in range(3)))

    def run():
        outputs(images, fastest)
        return f"batches of {fastest}"

    return run


def mnist_tensors():
    training, test, anomaly = first_class("mnist")
    training, test = contrast_normalised(training), contrast_normalised(test)
    low, high = training.min(), training.max()
    tensors = [torch.tensor((x - low) / (high - low)).float().unsqueeze(1) for x in (training, test)]
    return (*tensors, anomaly)


def train(network, samples, loss_of, weight_decay):
    """Five epochs of minibatches of 200."""
    optimizer = Adam(network.parameters(), lr=1e-4, weight_decay=weight_decay)
    network.train()
    for _ in range(5):
        total = 0.0
        for indices in torch.randperm(len(samples)).split(200):
            batch = samples[indices]
            optimizer.zero_grad(set_to_none=True)
            loss = loss_of(network(batch), batch)
            loss.backward()
            optimizer.step()
            total += loss.item() * len(batch)


def squared_distance(x, y):
    return (x - y).square().flatten(1).sum(1)


def deep_svdd(samples):
    """Five epochs after five of the autoencoder; the result scores samples."""
    autoencoder = autoencoder28()
    train(autoencoder, samples, lambda output, batch: squared_distance(output, batch).mean(), 5e-4)
    network = lenet28()
    network.load_state_dict(autoencoder[0].state_dict())
    network.eval()
    with torch.no_grad():
        centre = network(samples).mean(0)
    centre[(centre < 0) & (centre > -0.1)] = -0.1
    centre[(centre > 0) & (centre < 0.1)] = 0.1
    train(network, samples, lambda output, _: squared_distance(output, centre).mean(), 5e-7)
    network.eval()

    def score(unseen):
        with torch.no_grad():
            return torch.cat([squared_distance(network(part), centre) for part in unseen.split(1000)])

    return score


def trial():
    from sklearn.metrics import roc_auc_score

    training, test, anomaly = mnist_tensors()

    def run():
        scores = deep_svdd(training)(test)
        return f"AUROC {100 * roc_auc_score(anomaly, scores):.2f} %"

    return run


CASES = {
    "step-lenet28": lambda: step(lenet28(), IMAGE28, 200),
    "step-lenet32": lambda: step(lenet32(), IMAGE32, 200),
    "step-autoencoder28": lambda: step(autoencoder28(), IMAGE28, 200),
    "step-autoencoder32": lambda: step(autoencoder32(), IMAGE32, 200),
    "step-mlp30": lambda: step(mlp(30), (30,), 128),
    "step-mlp274": lambda: step(mlp(274), (274,), 128),
    # The peer of our bfloat16 stays in single precision.
    "step-lenet32-bf16": lambda: step(lenet32(), IMAGE32, 200),
    "step-autoencoder32-bf16": lambda: step(autoencoder32(), IMAGE32, 200),
    "gradient-lenet28": lambda: gradient(lenet28(), IMAGE28, 200),
    "gradient-lenet32": lambda: gradient(lenet32(), IMAGE32, 200),
    "gradient-lenet32-bf16": lambda: gradient(lenet32(), IMAGE32, 200),
    "infer-lenet28": lambda: infer(lenet28(), IMAGE28),
    "infer-lenet32": lambda: infer(lenet32(), IMAGE32),
    "trial-deep-svdd": trial,
}


def versions():
    return f"PyTorch {torch.__version__}"
