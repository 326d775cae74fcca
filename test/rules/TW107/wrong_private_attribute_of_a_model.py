import threading
from typing import Dict
from pydantic import BaseModel, PrivateAttr


class Rpc(BaseModel):
    _waiting: Dict[int, int] = PrivateAttr(default_factory=dict)

    def close(self):
        for handler in self._waiting.values():  # expect: TW107
            print(handler)

    def send(self, key):
        self._waiting[key] = 1
        try:
            print(key)
        finally:
            del self._waiting[key]


rpc = Rpc()
threads = [threading.Thread(target=rpc.send, args=(k,)) for k in range(3)]
for t in threads:
    t.start()
rpc.close()
for t in threads:
    t.join()
