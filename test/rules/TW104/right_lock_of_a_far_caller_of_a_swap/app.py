import threading
import time

from messages import Messages


class App:
    def __init__(self):
        self.update_lock = threading.Lock()
        self.needs_update = False
        self.messages = Messages()

    def refresh(self):
        with self.update_lock:
            if self.needs_update:
                self.needs_update = False
                self.messages.show('update', 'Ready')

    def watch(self):
        while True:
            self.refresh()
            self.messages.show('time', time.ctime())
            time.sleep(1)


app = App()
threading.Thread(target=app.watch, daemon=True).start()
while True:
    app.messages.show('line', input())
    app.refresh()
