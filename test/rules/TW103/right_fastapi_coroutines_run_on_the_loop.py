import pickle

import uvicorn
from fastapi import FastAPI

app = FastAPI()
models = {}


def load(name):
    with open(f"{name}.pickle", "rb") as file:
        return pickle.load(file)


@app.get("/models/{name}")
async def predict(name: str, x: float):
    if name not in models:
        models[name] = load(name)
    return models[name].predict(x)


@app.delete("/models/{name}")
async def forget(name: str):
    models.pop(name, None)
    return "ok"


if __name__ == "__main__":
    uvicorn.run(app, port=8000)
