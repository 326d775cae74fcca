from .events import listeners


def emit(prefix, payload):
    for event, callback in listeners.items():  # expect: TW107
        if event.startswith(prefix):
            callback(payload)
