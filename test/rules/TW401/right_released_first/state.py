import threading


class State:
    def __init__(self):
        self.users_lock = threading.Lock()
        self.log_lock = threading.Lock()
        self.users = {}
        self.log = []

    def add(self, name):
        with self.users_lock:
            self.users[name] = True
        with self.log_lock:
            self.log.append(name)

    def rotate(self):
        with self.log_lock:
            lines = list(self.log)
            self.log.clear()
        with self.users_lock:
            for name in lines:
                self.users.pop(name, None)
