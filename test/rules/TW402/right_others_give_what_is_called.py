import threading
import time


class Messages:
    def __init__(self):
        self.texts = {'ask': 'Update?', 'result': ''}
        self.key = ''

    def show(self, window, *args):
        self.key = args[0]  # expect: TW104
        self.fill(*args)
        print(window, self.texts[self.key])

    def fill(self, *args):
        if len(args) > 1:
            if callable(args[1]):
                self.texts[self.key] = args[1]()  # expect: TW104


class App:
    ASKING = 7
    RESULT = 8

    def __init__(self):
        self.update_lock = threading.Lock()
        self.needs_update = 2
        self.messages = Messages()

    def open(self, mode, *args):
        self.open_window(*args, mode)

    def open_window(self, *args):
        self.messages.show('main', *args)

    def ask(self):
        self.open(self.ASKING, 'ask')

    def tell(self):
        self.open(self.RESULT, 'result', self.result)

    def result(self):
        self.refresh()
        return 'Updated'

    def refresh(self):
        with self.update_lock:
            if self.needs_update == 2:
                self.needs_update = 3
                self.ask()

    def watch(self):
        while True:
            time.sleep(60)
            self.refresh()


app = App()
threading.Thread(target=app.watch, daemon=True).start()
while True:
    input()
    app.tell()
