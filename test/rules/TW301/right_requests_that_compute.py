# Nobody has requests answered on threads for the sake of speed: one that computes leaves the others their turns.
import uvicorn
from fastapi import FastAPI

app = FastAPI()


def is_prime(number):
    return all(number % divisor for divisor in range(2, number))


@app.get("/primes")
def primes(last: int):
    found = []
    for number in range(2, last):
        if is_prime(number):
            found.append(number)
    return found


uvicorn.run(app)
