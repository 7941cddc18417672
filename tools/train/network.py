"""The denoiser: a dilated convolutional network from tokens to log-probabilities of the four bases."""

import torch
from torch import nn
from torch.nn import functional

WIDTH = 64
STEM_WIDTH = 128
STEM_KERNEL = 11
KERNEL = 9
DILATIONS = (1, 1, 2, 4, 8, 16, 4, 1)


class ResidualBlock(nn.Module):
    """x + mix(activation(dilated convolution(x) + summary of the whole sequence))."""

    def __init__(self, width, dilation, dropout):
        super().__init__()
        self.convolution = nn.Conv1d(width, width, KERNEL, padding=dilation * (KERNEL // 2), dilation=dilation)
        self.summary = nn.Linear(width, width)
        self.mix = nn.Conv1d(width, width, 1)
        self.dropout = nn.Dropout1d(dropout)
        nn.init.zeros_(self.summary.weight)
        nn.init.zeros_(self.summary.bias)
        nn.init.normal_(self.mix.weight, std=0.3 * width**-0.5)
        nn.init.zeros_(self.mix.bias)

    def forward(self, x):
        summary = self.summary(x.mean(2)).unsqueeze(2)
        return x + self.mix(self.dropout(functional.gelu(self.convolution(x) + summary)))


class Denoiser(nn.Module):
    """tokens int64 [batch, length] (0..3 bases, 4 mask) -> log-probabilities float32 [batch, length, 4].

    It does not see the time: under masking noise the number of masks says all that the time could say.
    """

    def __init__(self, dropout=0.1):
        super().__init__()
        self.embedding = nn.Embedding(5, 5)
        self.embedding.weight.data = torch.eye(5)
        self.embedding.weight.requires_grad_(False)
        self.stem = nn.Conv1d(5, STEM_WIDTH, STEM_KERNEL, padding=STEM_KERNEL // 2)
        self.narrow = nn.Conv1d(STEM_WIDTH, WIDTH, 1)
        self.blocks = nn.ModuleList(ResidualBlock(WIDTH, dilation, dropout) for dilation in DILATIONS)
        self.head = nn.Conv1d(WIDTH, WIDTH, 1)
        self.output = nn.Conv1d(WIDTH, 4, 1)
        nn.init.zeros_(self.output.weight)
        nn.init.zeros_(self.output.bias)

    def forward(self, tokens):
        x = self.embedding(tokens).transpose(1, 2)
        x = self.narrow(functional.gelu(self.stem(x)))
        for block in self.blocks:
            x = block(x)
        x = self.output(functional.gelu(self.head(x)))
        return torch.log_softmax(x.transpose(1, 2).float(), dim=-1)


def parameter_count(network):
    return sum(parameter.numel() for parameter in network.parameters() if parameter.requires_grad)
