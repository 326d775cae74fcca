def cook(dish, portions, *, oven=180):
    print(f"{portions} times {dish} at {oven} degrees")
