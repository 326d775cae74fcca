import threading


def build(steps):
    """One thread for each step, in their order."""
    return [threading.Thread(target=step) for step in steps]  # expect: TW214
