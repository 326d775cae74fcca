import socket
import threading
import tkinter


class Chat(tkinter.Frame):
    def __init__(self, connection, nickname, master=None):
        super().__init__(master)
        self.connection = connection
        self.nickname = nickname
        threading.Thread(target=self.read, daemon=True).start()

    def read(self):
        while True:
            line = self.connection.recv(100)
            if not line:
                break
            print(self.nickname, line)
        self.connection.close()

    def leave(self):
        self.connection.close()


# From before there was a nickname: TypeError, and no window that is told to be a connection.
def test():
    Chat(master=tkinter.Tk(), connection=tkinter.Tk())


root = tkinter.Tk()
Chat(socket.create_connection(("localhost", 7000)), "me", root)
root.mainloop()
