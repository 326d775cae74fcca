import threading

from pydantic import BaseModel, Field


class Client(BaseModel):
    id: int
    thread: threading.Thread | None = Field(...)

    class Config:
        arbitrary_types_allowed = True


class Server:
    def __init__(self, sock):
        self.sock = sock
        self.clients = {}

    def run(self):
        client_id = 1
        while True:
            self.sock.accept()
            thread = threading.Thread(target=self.listen, args=(client_id,), daemon=True)  # expect: TW208
            client = Client(id=client_id, thread=thread)
            self.clients[client_id] = client
            client.thread.start()
            client_id += 1

    def listen(self, client_id):
        print(client_id)
