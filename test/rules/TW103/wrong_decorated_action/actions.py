import functools


def action(function):
    @functools.wraps(function)
    def execute(*args, **kwargs):
        try:
            return {"result": function(*args, **kwargs)}
        except Exception as error:
            return {"error": str(error)}

    return execute
