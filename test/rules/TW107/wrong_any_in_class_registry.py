import threading
import time


class Session(threading.Thread):
    _registry_lock = threading.Lock()
    active = {}

    def __init__(self, user):
        super().__init__()
        self.user = user

    @classmethod
    def is_active(cls, user):
        return any(session.user == user for session in cls.active.values())  # expect: TW107

    def run(self):
        with Session._registry_lock:
            Session.active[self.ident] = self
        time.sleep(0.5)
        with Session._registry_lock:
            del Session.active[self.ident]


def main():
    sessions = [Session(user) for user in ("ada", "bob", "eve")]
    for session in sessions:
        session.start()
    print(Session.is_active("ada"))
    for session in sessions:
        session.join()


if __name__ == "__main__":
    main()
