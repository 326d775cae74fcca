import threading


class Sessions:
    def __init__(self):
        self._mutex = threading.RLock()
        self._users = {}
        self._logins = 0

    def open(self, token, user):
        with self._mutex:
            self._users[token] = user
            self._logins += 1

    def close(self, token):
        with self._mutex:
            self._users.pop(token, None)

    def login_count(self):
        with self._mutex:
            return self._logins

    def reopen(self, token, user):
        self.close(token)
        with self._mutex:
            self._users[token] = user
        self._logins += 1
