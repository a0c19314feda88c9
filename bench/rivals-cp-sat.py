"""OR-Tools CP-SAT on one instance: reads it as JSON (rivals-instance.ts) on standard input, SECONDS WORKERS as arguments.

Runs of work and of rest are automata, everything else is linear. Writes the answer of rivals-mip.ts as JSON.
"""

import json
import sys

from ortools.sat.python import cp_model


def run_automaton(model, works, staff):
    """Work of minRun to maxRun days, rest of at least minOff days; a block that touches an edge of the horizon may be shorter."""
    # State: (is at work, days so far, whether the block began inside the horizon), numbered as met.
    numbers = {}
    arcs = []
    open_states = []

    def number(state):
        if state not in numbers:
            numbers[state] = len(numbers) + 1
            open_states.append(state)
        return numbers[state]

    least = {True: staff["minRun"], False: staff["minOff"]}
    most = {True: staff["maxRun"], False: staff["minOff"]}
    for first in (False, True):
        arcs.append((0, int(first), number((first, 1, False))))
    while open_states:
        at_work, length, inside = open_states.pop()
        here = numbers[(at_work, length, inside)]
        if at_work and length < most[True]:
            arcs.append((here, 1, number((True, length + 1, inside))))
        if not at_work:
            arcs.append((here, 0, number((False, min(length + 1, most[False]), inside))))
        if not inside or length >= least[at_work]:
            arcs.append((here, int(not at_work), number((not at_work, 1, True))))
    model.add_automaton(works, 0, list(numbers.values()), arcs)


def main():
    instance = json.load(sys.stdin)
    seconds, workers = float(sys.argv[1]), int(sys.argv[2])
    days, shifts, staff = instance["days"], instance["shifts"], instance["staff"]
    model = cp_model.CpModel()
    cells = [[[model.new_bool_var("") for _ in shifts] for _ in range(days)] for _ in staff]
    for person, line in zip(staff, cells):
        works = [model.new_bool_var("") for _ in range(days)]
        for day in range(days):
            model.add_exactly_one(line[day] + [works[day].negated()])
        for day in person["daysOff"]:
            model.add(works[day] == 0)
        for index, shift in enumerate(shifts):
            most = person["maxShifts"][index]
            if most is not None:
                model.add(sum(line[day][index] for day in range(days)) <= most)
            for following in shift["notNext"]:
                for day in range(days - 1):
                    model.add_at_most_one(line[day][index], line[day + 1][following])
        minutes = sum(shift["minutes"] * line[day][s] for day in range(days) for s, shift in enumerate(shifts))
        model.add_linear_constraint(minutes, person["minMinutes"], person["maxMinutes"])
        weekends = []
        for week in range(days // 7):
            weekend = model.new_bool_var("")
            for day in (7 * week + 5, 7 * week + 6):
                model.add_implication(works[day], weekend)
            weekends.append(weekend)
        model.add(sum(weekends) <= person["maxWeekends"])
        run_automaton(model, works, person)
    cost = []
    for request in instance["requests"]:
        given = cells[request["person"]][request["day"]][request["shift"]]
        cost.append(request["weight"] * (1 - given if request["want"] else given))
    for place in instance["cover"]:
        under = model.new_int_var(0, place["need"], "")
        over = model.new_int_var(0, max(0, len(staff) - place["need"]), "")
        there = sum(line[place["day"]][place["shift"]] for line in cells)
        model.add(there + under - over == place["need"])
        cost.append(place["under"] * under + place["over"] * over)
    model.minimize(sum(cost))
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.num_workers = workers
    status = solver.solve(model)
    grid = None
    if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        grid = [
            [next((shift["id"] for s, shift in enumerate(shifts) if solver.value(day[s])), "") for day in line]
            for line in cells
        ]
    print(json.dumps({"status": solver.status_name(status), "bound": solver.best_objective_bound, "grid": grid}))


main()
