"""A copy of one entry is stored under the key of another."""

import threading
import tkinter as tk


class Config:
    def __init__(self):
        self.servers = {"a": {"port": 1}}

    def add_server(self, key, config):
        self.servers[key] = config  # expect: TW105:hint


class App(tk.Tk):
    def __init__(self):
        super().__init__()
        self.config_manager = Config()
        tk.Button(self, command=lambda: self.clone("a", "b")).pack()

    def clone(self, source, name):
        def do_clone():
            old = self.config_manager.servers.get(source, {}).copy()
            key = name.lower()
            if key in self.config_manager.servers:
                n = 1
                while f"{key}_{n}" in self.config_manager.servers:
                    n += 1
                key = f"{key}_{n}"
            new = old.copy()
            new["port"] = old.get("port", 0) + 10
            self.config_manager.add_server(key, new)
            new["installed"] = True
            self.config_manager.servers[key] = new  # expect: TW105:hint

        threading.Thread(target=do_clone, daemon=True).start()


App().mainloop()
