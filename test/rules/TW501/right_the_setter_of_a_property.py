import threading

from kivy.app import App
from kivy.uix.label import Label


class Main(App):
    def build(self):
        self.label = Label(text="")
        threading.Timer(0, self.fill).start()
        return self.label

    def fill(self):
        print(self.label.setter("text_size"))


Main().run()
