"""The networks of our cases in PyTorch (L. Ruff et al., Deep One-Class Classification, 2018), no biases."""

from torch import nn


def conv(inputs, outputs):
    return nn.Conv2d(inputs, outputs, 5, padding=2, bias=False)


def deconv(inputs, outputs, padding=2):
    return nn.ConvTranspose2d(inputs, outputs, 5, padding=padding, bias=False)


def normalised(channels):
    return [nn.BatchNorm2d(channels, eps=1e-4, affine=False), nn.LeakyReLU(0.01)]


def down(inputs, outputs):
    return [conv(inputs, outputs), *normalised(outputs), nn.MaxPool2d(2)]


def up(inputs, outputs, padding=2):
    return [deconv(inputs, outputs, padding), *normalised(outputs), nn.Upsample(scale_factor=2)]


def lenet28():
    return nn.Sequential(*down(1, 8), *down(8, 4), nn.Flatten(), nn.Linear(196, 32, bias=False))


def autoencoder28():
    """The encoder is the first part of the result, as for every autoencoder here."""
    start = [nn.Unflatten(1, (2, 4, 4)), nn.LeakyReLU(0.01), nn.Upsample(scale_factor=2)]
    decoder = [*start, *up(2, 4), *up(4, 8, padding=3), deconv(8, 1), nn.Sigmoid()]
    return nn.Sequential(lenet28(), *decoder)


def lenet32():
    blocks = [*down(3, 32), *down(32, 64), *down(64, 128)]
    return nn.Sequential(*blocks, nn.Flatten(), nn.Linear(2048, 128, bias=False))


def autoencoder32():
    norm = nn.BatchNorm1d(128, eps=1e-4, affine=False)
    start = [norm, nn.Unflatten(1, (8, 4, 4)), nn.LeakyReLU(0.01)]
    decoder = [*start, *up(8, 128), *up(128, 64), *up(64, 32), deconv(32, 3), nn.Sigmoid()]
    return nn.Sequential(lenet32(), *decoder)


def mlp(features):
    norm = nn.BatchNorm1d(128, eps=1e-4, affine=False)
    first = [nn.Linear(features, 128, bias=False), norm, nn.LeakyReLU(0.01)]
    return nn.Sequential(*first, nn.Linear(128, 64, bias=False))
