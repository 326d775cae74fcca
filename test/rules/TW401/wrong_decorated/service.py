import threading

from locking import config_lock, with_config

session_lock = threading.RLock()
sessions = {}


@with_config
def reload():
    with session_lock:
        sessions.clear()


def login(name):
    with session_lock:
        with config_lock:  # expect: TW401
            sessions[name] = True
