import type { ContractInForce } from '@rotawright/core/contracts';
import type { RosterDocument } from '@rotawright/server/wire';
import { useEffect, useState } from 'react';
import { contractOf } from './contract.ts';

/** The contract that the draft is judged by; `null` until it is there, or where there is none. */
export function useContract(document: RosterDocument): ContractInForce | null {
  const [contract, setContract] = useState<ContractInForce | null>(null);
  useEffect(() => {
    let isGone = false;
    void contractOf(document)
      .catch(() => null)
      .then((outcome) => {
        if (!isGone) setContract(outcome?.ok ? outcome.contract : null);
      });
    return () => {
      isGone = true;
    };
  }, [document]);
  return contract;
}
