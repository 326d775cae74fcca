import registry


def load(name):
    with registry.lock:
        if name not in registry.names:
            registry.register(name, object())  # expect: TW402
