import socket
import sys
import threading
from PyQt5.QtWidgets import QApplication
import net
import window

def main():
    app = QApplication(sys.argv)
    connection = socket.create_connection(("localhost", 9000))
    threading.Thread(target=net.receive, args=(connection,), daemon=True).start()
    w = window.Window()
    w.show()
    sys.exit(app.exec_())

if __name__ == "__main__":
    main()
