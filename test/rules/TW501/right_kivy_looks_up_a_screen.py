import threading
from kivy.app import App
from kivy.clock import mainthread
from kivy.uix.screenmanager import Screen, ScreenManager


class Roll(Screen):
    @mainthread
    def toggle(self, on):
        self.disabled = not on


class Main(App):
    def build(self):
        self.manager = ScreenManager()
        self.manager.add_widget(Roll(name="roll"))
        threading.Thread(target=self.roll, daemon=True).start()
        return self.manager

    def roll(self):
        screen = self.manager.get_screen("roll")
        screen.toggle(False)


Main().run()
