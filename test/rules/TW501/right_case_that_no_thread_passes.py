import socket
import tkinter as tk
from threading import Thread


class Client:
    def __init__(self, dispatch):
        self.dispatch = dispatch
        self.sock = None

    def receive(self):
        while True:
            msg = self.sock.recv(1024).decode()
            self.dispatch("RECEIVE", msg)

    def connect(self):
        self.sock = socket.create_connection(("127.0.0.1", 33000))
        if self.sock.recv(1024).decode() == "OK":
            self.dispatch("LOGIN_OK")
            Thread(target=self.receive, daemon=True).start()


class View(tk.Frame):
    def __init__(self, master):
        tk.Frame.__init__(self, master)
        self.login = tk.Frame(self)
        self.messages = []

    def dispatch(self, event_type, msg=None):
        match event_type:
            case "RECEIVE":
                self.messages.append(msg)
            case "LOGIN_OK":
                self.show_main()

    def show_main(self):
        self.login.destroy()


root = tk.Tk()
view = View(root)
client = Client(view.dispatch)
tk.Button(root, text="go", command=client.connect).pack()
root.mainloop()
