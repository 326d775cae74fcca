"""All threads store the same: whoever reads it back finds what it has stored."""
import threading


class Config:
    def __init__(self):
        self.section = "none"
        self.lock = threading.Lock()

    def write_value(self, entry, value):
        self.section = "general"
        with self.lock:
            with open("shop.conf", "a") as file:
                file.write("[%s] %s = %s\n" % (self.section, entry, value))


config = Config()


def schedule():
    for code in range(100):
        config.write_value("code", code)


thread = threading.Thread(target=schedule)
thread.start()
for i in range(100):
    config.write_value("latitude", i)
thread.join()
