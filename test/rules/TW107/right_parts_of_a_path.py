import threading
import time


class Settings:
    def __init__(self):
        self.values = {"feeds": {"names": ["north", "south"]}, "theme": "dark"}

    def get(self, path):
        found = self.values
        # There is at least one part, so that what is found is never all there is.
        for part in path.split("."):
            found = found[part]
        return found


settings = Settings()


def remember():
    while True:
        time.sleep(1)
        settings.values[str(time.time())] = "seen"


threading.Thread(target=remember, daemon=True).start()
while True:
    for name in settings.get("feeds.names"):
        print(name)
        time.sleep(1)
