"""What is called on the object under the class's own name is not called on the class as well, one argument further."""
import socket
import tkinter as tk

from pool import Pool as pool

pool = pool(10)
door = socket.create_server(("", 8080))
root = tk.Tk()


def welcome(door, guest, root):
    guest.send(b"name?")
    pool.add_task(guest, guest.recv(100), root, task=talk)


def listen(door, root):
    while True:
        guest, address = door.accept()
        pool.add_task(door, guest, root, task=welcome)


def talk(guest, name, root):
    while True:
        guest.send(name)


pool.add_task(door, root, task=listen)
root.mainloop()
