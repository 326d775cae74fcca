import socket
import threading
import tkinter as tk
import net
import window

def main():
    root = tk.Tk()
    connection = socket.create_connection(("localhost", 9000))
    threading.Thread(target=net.receive, args=(connection,), daemon=True).start()
    w = window.Window(root)
    root.mainloop()

if __name__ == "__main__":
    main()
