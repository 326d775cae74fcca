import sqlite3
import threading


class Settings:
    _instance = None
    _instance_lock = threading.Lock()

    def __init__(self):
        with sqlite3.connect("settings.db") as db:
            self.values = dict(db.execute("select key, value from settings"))

    @classmethod
    def load(cls):
        if cls._instance is None:
            with cls._instance_lock:
                if cls._instance is None:
                    cls._instance = cls()
        return cls._instance


def serve(customer):
    print(customer, Settings.load().values.get("greeting"))


def main():
    threads = [threading.Thread(target=serve, args=(name,)) for name in ("ada", "bob", "eve")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
