"""The loop waits until a server listens, and not for the end of its thread."""

import threading
import time

import uvicorn


class Hub:
    def __init__(self, app, port):
        self.server = uvicorn.Server(uvicorn.Config(app, port=port))
        self.thread = threading.Thread(target=self.server.run, daemon=True)

    def start(self):
        self.thread.start()
        deadline = time.monotonic() + 10
        while time.monotonic() < deadline and self.thread.is_alive() and not self.server.started:
            time.sleep(0.1)
        return self.server.started


if __name__ == "__main__":
    print(Hub("app:app", 8000).start())
