"""The section is stored before the lock is taken, and read under it: by then another thread may have stored its own."""
import threading


class Config:
    def __init__(self):
        self.section = "none"
        self.lock = threading.Lock()

    def write_value(self, entry, value, section):
        self.section = section  # expect: TW104
        with self.lock:
            with open("shop.conf", "a") as file:
                file.write("[%s] %s = %s\n" % (self.section, entry, value))


config = Config()


def schedule():
    for code in range(100):
        config.write_value("code", code, "codes")


thread = threading.Thread(target=schedule)
thread.start()
for i in range(100):
    config.write_value("latitude", i, "general")
thread.join()
