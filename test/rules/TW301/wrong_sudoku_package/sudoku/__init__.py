from .crew import solve_all
