import threading
import time

from kivy.app import App
from kivy.clock import Clock, mainthread
from kivy.uix.label import Label


class ClockApp(App):
    def build(self):
        self.label = Label(text="")
        threading.Thread(target=self.tick, daemon=True).start()
        return self.label

    def tick(self):
        while True:
            time.sleep(1)
            self.show(time.ctime())
            Clock.schedule_once(lambda dt: self.clear(), 0.5)

    @mainthread
    def show(self, text):
        self.label.text = text

    def clear(self):
        self.label.text = ""


ClockApp().run()
