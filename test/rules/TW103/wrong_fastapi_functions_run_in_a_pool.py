import pickle

import uvicorn
from fastapi import APIRouter, FastAPI

router = APIRouter(prefix="/models")
app = FastAPI()
models = {}


def load(name):
    with open(f"{name}.pickle", "rb") as file:
        return pickle.load(file)


@router.get("/{name}")
def predict(name: str, x: float):
    if name not in models:  # expect: TW103
        models[name] = load(name)
    return models[name].predict(x)


@router.delete("/{name}")
def forget(name: str):
    models.pop(name, None)
    return "ok"


app.include_router(router)

if __name__ == "__main__":
    uvicorn.run("wrong_fastapi_functions_run_in_a_pool:app", port=8000)
