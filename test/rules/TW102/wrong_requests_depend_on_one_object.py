import uvicorn
from fastapi import Depends, FastAPI

app = FastAPI()


class Store:
    def __init__(self):
        self.size = 0

    def add(self, name):
        self.size += len(name)  # expect: TW102


store = Store()


def get_store():
    return store


@app.post("/")
def add(name: str, given=Depends(get_store)):
    given.add(name)
    return given.size


uvicorn.run(app)
