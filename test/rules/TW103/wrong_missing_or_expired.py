import threading
import time


class Token:
    """Fetched where there is none, or none that is good."""

    def __init__(self, session):
        self.session = session
        self.value = None
        self.expires = 0.0

    def get(self):
        if self.value is None or time.time() > self.expires:  # expect: TW103
            self.value = self.session.login()
            self.expires = time.time() + 60
        return self.value


class Connection:
    one = None

    def __init__(self):
        self.closed = False


def connection():
    if Connection.one is None or Connection.one.closed:  # expect: TW103
        Connection.one = Connection()
    return Connection.one


def main(session):
    token = Token(session)
    threads = [threading.Thread(target=token.get) for _ in range(3)]
    threads += [threading.Thread(target=connection) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
