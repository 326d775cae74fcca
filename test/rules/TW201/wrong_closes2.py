import socket
import threading


def work(conn):
    conn.sendall(b"hello")


conn = socket.create_connection(("localhost", 80))
threading.Thread(target=work, args=(conn,)).start()  # expect: TW201:warning
conn.close()
