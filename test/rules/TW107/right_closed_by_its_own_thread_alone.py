"""Only the loop of its thread closes it; the program has nobody else who would."""

import socket
import threading


class Client:
    def __init__(self):
        self.on_meeting = False
        self.recv_thread = {}
        self.conns = {}
        self.mode_lock = threading.Lock()

    def start_receiver(self):
        self.recv_thread["text"] = threading.Thread(target=self.recv_task)
        self.recv_thread["text"].start()  # expect: TW201:hint

    def recv_task(self):
        while self.on_meeting:
            data = self.conns["text"].recv(1024)
            if not data or data == b"Quitted":
                self.close()

    def switch_to_cs(self):
        with self.mode_lock:
            pass

    def close(self):
        if self.conns:
            try:
                for datatype, conn in self.conns.items():
                    conn.shutdown(socket.SHUT_RDWR)
            except socket.error as e:
                print(e)
            finally:
                self.conns.clear()


if __name__ == "__main__":
    client = Client()
    client.on_meeting = True
    client.conns["text"] = socket.create_connection(("127.0.0.1", 5000))
    client.start_receiver()
