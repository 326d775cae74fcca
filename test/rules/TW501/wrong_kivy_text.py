import threading
import time

from kivy.app import App
from kivy.uix.label import Label


class ClockApp(App):
    def build(self):
        self.label = Label(text="")
        threading.Thread(target=self.tick, daemon=True).start()
        return self.label

    def tick(self):
        while True:
            time.sleep(1)
            self.label.text = time.ctime()  # expect: TW501


ClockApp().run()
