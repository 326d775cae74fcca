"""What a part of a model is can not be seen: it may be called."""

import threading


def head(model, n):
    return model[:n]


def train(model):
    thread = threading.Thread(target=head(model, 1), args=(3,))
    thread.start()
    thread.join()
