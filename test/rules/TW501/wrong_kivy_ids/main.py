import threading

from kivy.app import App
from kivy.uix.boxlayout import BoxLayout

from weather import forecast


class Board(BoxLayout):
    def refresh(self):
        threading.Thread(target=self.load, daemon=True).start()

    def load(self):
        self.ids.result.text = forecast("Oslo")  # expect: TW501


class BoardApp(App):
    def build(self):
        board = Board()
        board.refresh()
        return board


BoardApp().run()
