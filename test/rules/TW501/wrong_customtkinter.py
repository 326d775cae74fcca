import threading

import customtkinter as ctk
import requests


class Window(ctk.CTk):
    def __init__(self):
        super().__init__()
        self.box = ctk.CTkTextbox(self)
        self.box.pack()
        self.button = ctk.CTkButton(self, text="Load", command=self.load)
        self.button.pack()

    def load(self):
        self.button.configure(state="disabled")
        thread = threading.Thread(target=self.fetch, daemon=True)
        thread.start()

    def fetch(self):
        text = requests.get("https://example.org").text
        self.box.insert("end", text)  # expect: TW501


window = Window()
window.mainloop()
