import threading
from configparser import ConfigParser

config = ConfigParser()


def note(name):
    config.set("seen", name, "yes")


config.add_section("seen")
threads = [threading.Thread(target=note, args=(name,)) for name in ("ant", "bee")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(config.options("seen"))
